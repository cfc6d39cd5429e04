package org.govsm.portal.users;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.govsm.portal.store.SealedText;
import org.govsm.portal.store.SigningKey;
import org.govsm.portal.web.RandomTokens;

/**
 * Seal of second factors under a key that is derived from the key file of the installation, bound
 * to user and factor, so that the database alone neither tells a secret nor takes one from
 * elsewhere.
 */
final class FactorSeal {

  private final byte[] sealing;
  private final byte[] marking;

  FactorSeal(SigningKey key) {
    this.sealing = key.derived("govsm second factor: secret");
    this.marking = key.derived("govsm second factor: recovery code");
  }

  String seal(byte[] secret, String user, String factor) {
    byte[] nonce = RandomTokens.bytes(SealedText.NONCE);
    byte[] sealed = SealedText.seal(sealing, nonce, user + " " + factor, secret);
    return Base64.getEncoder().encodeToString(sealed);
  }

  /** The secret; empty where it was sealed under another key, for somebody else, or was changed. */
  Optional<byte[]> open(String sealed, String user, String factor) {
    return SealedText.open(sealing, user + " " + factor, sealed);
  }

  /** What is kept of a recovery code: nobody can make it without the key. */
  String mark(String code, String user, String factor) {
    byte[] text = code.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(SealedText.mark(marking, user + " " + factor, text));
  }
}
