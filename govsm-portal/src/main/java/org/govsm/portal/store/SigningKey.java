package org.govsm.portal.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.govsm.core.ledger.CanonicalForm;

/**
 * Signing key of an installation: an Ed25519 key pair that lies beside the database and never in
 * it, so that whoever can change the database cannot sign an export.
 */
public final class SigningKey {

  private static final String ALGORITHM = "Ed25519";
  private static final String HMAC = "HmacSHA256";
  private static final String PRIVATE = "PRIVATE KEY";
  private static final String PUBLIC = "PUBLIC KEY";

  private final PrivateKey privateKey;
  private final PublicKey publicKey;

  private SigningKey(PrivateKey privateKey, PublicKey publicKey) {
    this.privateKey = privateKey;
    this.publicKey = publicKey;
  }

  /** A key that is gone with the process. */
  static SigningKey temporary() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      return new SigningKey(pair.getPrivate(), pair.getPublic());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  /** The key in a file; one is made where there is none. */
  static SigningKey in(Path file) throws IOException {
    if (Files.notExists(file)) {
      make(file);
    }
    return read(Files.readString(file));
  }

  /** Half a key, as of a full disk, would be in the way of every later start. */
  private static void make(Path file) throws IOException {
    Path whole = Files.createTempFile(file.getParent(), "signing", ".new");
    try {
      Files.writeString(whole, temporary().text());
      name(whole, file);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  private static void name(Path whole, Path file) throws IOException {
    try {
      Files.createLink(file, whole);
    } catch (FileAlreadyExistsException e) {
      // another node made it
    } catch (UnsupportedOperationException | FileSystemException e) {
      move(whole, file); // a disk without links
    }
  }

  private static void move(Path whole, Path file) throws IOException {
    try {
      Files.move(whole, file);
    } catch (FileAlreadyExistsException e) {
      // another node made it
    }
  }

  private static SigningKey read(String text) throws IOException {
    try {
      KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
      return new SigningKey(
          keys.generatePrivate(new PKCS8EncodedKeySpec(block(text, PRIVATE))),
          keys.generatePublic(new X509EncodedKeySpec(block(text, PUBLIC))));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException("this is no signing key of govsm", e);
    }
  }

  private static byte[] block(String text, String name) {
    Matcher block =
        Pattern.compile("-----BEGIN " + name + "-----([A-Za-z0-9+/=\\s]*)-----END " + name)
            .matcher(text);
    if (!block.find()) {
      throw new IllegalArgumentException(name);
    }
    return Base64.getMimeDecoder().decode(block.group(1));
  }

  private String text() {
    return pem(PRIVATE, privateKey.getEncoded()) + pem(PUBLIC, publicKey.getEncoded());
  }

  private static String pem(String name, byte[] key) {
    String block = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
    return "-----BEGIN " + name + "-----\n" + block + "\n-----END " + name + "-----\n";
  }

  /** The public part, for whoever checks a signature. */
  public String publicKey() {
    return Base64.getEncoder().encodeToString(publicKey.getEncoded());
  }

  /**
   * By what the key is known.
   *
   * @return {@code sha256:} and 64 hexadecimal digits
   */
  public String fingerprint() {
    return CanonicalForm.digest(publicKey.getEncoded());
  }

  /** The fingerprint of a public part. */
  static String fingerprint(String publicKey) {
    return CanonicalForm.digest(Base64.getDecoder().decode(publicKey));
  }

  /**
   * A key for another purpose, by HKDF-SHA256 (RFC 5869): it does not give this one away.
   *
   * @return 256 bits, the same for the same key and label
   */
  public byte[] derived(String label) {
    return hkdf(privateKey.getEncoded(), label.getBytes(StandardCharsets.UTF_8));
  }

  /** The first 256 bits of HKDF-SHA256 without a salt. */
  public static byte[] hkdf(byte[] key, byte[] info) {
    byte[] extracted = hmac(new byte[32], key);
    byte[] expanded = Arrays.copyOf(info, info.length + 1);
    expanded[info.length] = 1; // the first block, which is long enough
    return hmac(extracted, expanded);
  }

  private static byte[] hmac(byte[] key, byte[] text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + HMAC, e);
    }
  }

  String sign(String text) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(privateKey);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("an Ed25519 key signs", e);
    }
  }

  static boolean isSigned(String text, String publicKey, String signature) {
    try {
      Signature check = Signature.getInstance(ALGORITHM);
      check.initVerify(
          KeyFactory.getInstance(ALGORITHM)
              .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey))));
      check.update(text.getBytes(StandardCharsets.UTF_8));
      return check.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }
}
