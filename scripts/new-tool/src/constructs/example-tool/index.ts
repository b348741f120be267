export { ExampleToolServer, type ExampleToolServerProps } from './server';
