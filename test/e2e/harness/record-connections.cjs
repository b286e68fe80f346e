/** Loaded before a program under test: writes down every address that it, its children or its threads try to connect to. */
const { appendFileSync } = require('node:fs');
const { isIP, Socket } = require('node:net');
const dns = require('node:dns');

const file = process.env.TATTLETAG_TEST_CONNECTIONS;
const note = (line) => {
  if (file) appendFileSync(file, `${line}\n`);
};

const connect = Socket.prototype.connect;
Socket.prototype.connect = function noted(...args) {
  const [first] = Array.isArray(args[0]) ? args[0] : args;
  note(`connect ${JSON.stringify(first)}`);
  return connect.apply(this, args);
};

const lookup = dns.lookup;
dns.lookup = function noted(name, ...rest) {
  // Listening on an address looks it up, too; only a name would leave this computer.
  if (isIP(name) === 0) note(`lookup ${name}`);
  return lookup.call(this, name, ...rest);
};
