import { expect, test } from "vitest";
import { maskSecrets } from "@/lib/chatwoot/mask-secrets";

test.each([
  [
    "a password that is sent",
    '{"email":"ben@acme.test","password":"S3cret!x"}',
    '{"email":"ben@acme.test","password":"…"}',
  ],
  [
    "one with quotes and backslashes",
    '{"password":"a\\"b\\\\","name":"Ben"}',
    '{"password":"…","name":"Ben"}',
  ],
  [
    "a token in an answer",
    '{"id":1,"access_token": "abc","role":"agent"}',
    '{"id":1,"access_token": "…","role":"agent"}',
  ],
  [
    "an inbox's keys",
    '{"secret":"s","hmac_token":"h","webhook_url":"http://x"}',
    '{"secret":"…","hmac_token":"…","webhook_url":"http://x"}',
  ],
  ["a secret that was cut off", '{"id":1,"access_token":"abcd', '{"id":1,"access_token":"…'],
  ["a secret that was cut off after a backslash", '{"password":"ab\\', '{"password":"…\\'],
  [
    "nothing else",
    '{"content":"my password: x","token_count":1}',
    '{"content":"my password: x","token_count":1}',
  ],
])("%s", (_, json, masked) => expect(maskSecrets(json)).toBe(masked));
