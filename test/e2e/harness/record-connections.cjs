/** Loaded before a program under test: writes down every address that it, its children or its threads try to connect to. */
const { appendFileSync } = require('node:fs');
const { Socket } = require('node:net');
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
  note(`lookup ${name}`);
  return lookup.call(this, name, ...rest);
};
