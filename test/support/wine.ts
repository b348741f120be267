/** The first wine of the data set that the workspace trains on, of cultivar 0. */
export const WINE = {
  alcohol: 14.23,
  malic_acid: 1.71,
  ash: 2.43,
  alcalinity_of_ash: 15.6,
  magnesium: 127,
  total_phenols: 2.8,
  flavanoids: 3.06,
  nonflavanoid_phenols: 0.28,
  proanthocyanins: 2.29,
  color_intensity: 5.64,
  hue: 1.04,
  'od280/od315_of_diluted_wines': 3.92,
  proline: 1065,
};

/** A request about it by the open inference protocol. */
export const WINE_REQUEST = {
  parameters: { content_type: 'pd' },
  inputs: Object.entries(WINE).map(([name, value]) => ({
    name,
    datatype: 'FP64',
    shape: [1, 1],
    data: [value],
  })),
};
