package org.govsm.portal.edge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.glassfish.grizzly.ssl.SSLEngineConfigurator;

/**
 * Key store for TLS: one key with its certificates, all valid when it is read. TLS 1.2 and 1.3 are
 * spoken, with ciphers that keep a recorded connection closed when the key is lost later.
 */
public final class TlsKeyStore {

  private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

  private static final Pattern CIPHERS =
      Pattern.compile("TLS_(AES|CHACHA20|ECDHE_(ECDSA|RSA)_WITH_(AES_\\d+_GCM|CHACHA20)).*");

  private final SSLContext context;
  private final Instant end;

  private TlsKeyStore(SSLContext context, Instant end) {
    this.context = context;
    this.end = end;
  }

  /**
   * Reads a key store.
   *
   * @param file in the form PKCS12
   * @param now when its certificates must be valid
   * @throws IllegalArgumentException with a message for the person who started the portal
   */
  public static TlsKeyStore read(Path file, String password, Instant now) {
    try {
      KeyStore store = load(file, password);
      List<String> keys =
          Collections.list(store.aliases()).stream().filter(alias -> isKey(store, alias)).toList();
      if (keys.size() != 1) {
        throw new IllegalArgumentException(
            "the key store " + file + " has " + keys.size() + " keys, and needs one");
      }
      Certificate[] chain = store.getCertificateChain(keys.get(0));
      return new TlsKeyStore(context(store, password), requireValid(file, chain, now));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("the key store " + file + " cannot be used: " + e, e);
    }
  }

  private static KeyStore load(Path file, String password) throws GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, password.toCharArray());
      return store;
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException("there is no key store " + file.toAbsolutePath(), e);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          e.getCause() instanceof UnrecoverableKeyException
              ? "the password of the key store " + file + " is another"
              : "the key store " + file + " cannot be read; it is a file in the form PKCS12",
          e);
    }
  }

  private static boolean isKey(KeyStore store, String alias) {
    try {
      return store.isKeyEntry(alias);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SSLContext context(KeyStore store, String password)
      throws GeneralSecurityException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, password.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  /** The moment at which the first of the certificates ends. */
  private static Instant requireValid(Path file, Certificate[] chain, Instant now) {
    Instant end = Instant.MAX;
    for (Certificate one : chain) {
      if (one instanceof X509Certificate certificate) {
        Instant from = certificate.getNotBefore().toInstant();
        Instant until = certificate.getNotAfter().toInstant();
        if (!now.isBefore(until) || now.isBefore(from)) {
          throw new IllegalArgumentException(
              "a certificate in the key store "
                  + file
                  + " is valid from "
                  + from
                  + " to "
                  + until
                  + ", and now it is "
                  + now
                  + ": put a new one in, or set the clock");
        }
        end = until.isBefore(end) ? until : end;
      }
    }
    return end;
  }

  /** When its certificates end. */
  public Instant end() {
    return end;
  }

  SSLEngineConfigurator engine() {
    SSLEngineConfigurator engine = new SSLEngineConfigurator(context, false, false, false);
    String[] ciphers =
        Arrays.stream(context.getSupportedSSLParameters().getCipherSuites())
            .filter(CIPHERS.asMatchPredicate())
            .toArray(String[]::new);
    return engine.setEnabledProtocols(PROTOCOLS).setEnabledCipherSuites(ciphers);
  }
}
