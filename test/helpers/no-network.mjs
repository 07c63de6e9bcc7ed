// Preloaded with --import: every way out of the machine throws, so that whoever takes one is found out.

import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

function block(owner, names, label) {
  for (const name of names) {
    if (typeof owner[name] !== 'function') continue;
    owner[name] = function blocked() {
      throw new Error(`network used: ${label}.${name}`);
    };
  }
}

block(net, ['connect', 'createConnection', 'createServer'], 'net');
block(net.Server.prototype, ['listen'], 'net.Server');
block(net.Socket.prototype, ['connect'], 'net.Socket');
block(tls, ['connect', 'createServer'], 'tls');
block(dgram, ['createSocket'], 'dgram');
const lookups = ['lookup', 'lookupService', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'resolveTxt', 'reverse'];
block(dns, lookups, 'dns');
block(dns.promises, lookups, 'dns.promises');
block(http, ['request', 'get', 'createServer'], 'http');
block(https, ['request', 'get', 'createServer'], 'https');
block(http2, ['connect', 'createServer', 'createSecureServer'], 'http2');
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) {
  globalThis[name] = () => {
    throw new Error(`network used: ${name}`);
  };
}
syncBuiltinESMExports();
