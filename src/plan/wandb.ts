import { z } from 'zod';
import { hostName, objectName, portNumber } from './names';

const plainName = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,31}$/, {
  message: 'must be letters, digits and "_", up to 32, beginning with a letter',
});

/** Weights & Biases, where it is chosen. */
export const wandbSchema = z
  .strictObject({
    licenseSecret: objectName
      .default('wandb-license')
      .describe('Existing Secret with the licence, under the key `license`.'),
    mysql: z
      .strictObject({
        host: hostName
          .default('mysql')
          .describe('Host name of a MySQL server, 8.0.32 or newer, that exists.'),
        port: portNumber.default(3306),
        database: plainName.default('wandb'),
        user: plainName.default('wandb'),
      })
      .prefault({})
      .describe('MySQL. Its password is the key `password` of the Secret `wandb-mysql`: letters and digits.'),
    redis: z
      .strictObject({
        host: hostName.default('redis').describe('Host name of a Redis 7 that exists.'),
        port: portNumber.default(6379),
        tls: z.boolean().default(false),
      })
      .prefault({})
      .describe('Redis. Its password is the key `password` of the Secret `wandb-redis`: letters and digits.'),
  })
  .describe('What the server of Weights & Biases needs and this platform does not run.');
