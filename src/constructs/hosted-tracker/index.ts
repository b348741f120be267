export { API_KEY, HostedTracker, type HostedTrackerProps } from './hosted-tracker';
export type { TrackerProduct } from './products';
