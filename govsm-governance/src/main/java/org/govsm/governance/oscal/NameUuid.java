package org.govsm.governance.oscal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;

/**
 * Identifiers of version 5 (RFC 9562): the same name gives the same one. {@link
 * UUID#nameUUIDFromBytes} makes version 3, which OSCAL does not take.
 */
final class NameUuid {

  /** The name space of addresses, by the standard. */
  static final UUID ADDRESSES = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

  private NameUuid() {}

  static UUID of(UUID space, String name) {
    byte[] hash = sha1(space, name.getBytes(StandardCharsets.UTF_8));
    hash[6] = (byte) (hash[6] & 0x0f | 0x50);
    hash[8] = (byte) (hash[8] & 0x3f | 0x80);
    ByteBuffer bytes = ByteBuffer.wrap(Arrays.copyOf(hash, 16));
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  private static byte[] sha1(UUID space, byte[] name) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      ByteBuffer first = ByteBuffer.allocate(16);
      first.putLong(space.getMostSignificantBits()).putLong(space.getLeastSignificantBits());
      digest.update(first.array());
      return digest.digest(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }
}
