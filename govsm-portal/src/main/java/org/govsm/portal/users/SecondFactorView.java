package org.govsm.portal.users;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;

/**
 * Page that asks for the second factor, or for a first one to be set up.
 *
 * @param key what is to be set up; empty where only a code is asked for
 */
public record SecondFactorView(
    Optional<Key> key, boolean lost, String back, Map<String, InputFault> errors) {

  /** Key of a new factor. */
  public record Key(String secret, String link) {

    static Key of(String secret, String issuer, String name) {
      String label = encoded(issuer) + ":" + encoded(name);
      String issued = "&issuer=" + encoded(issuer) + "&algorithm=SHA1&digits=6&period=30";
      return new Key(secret, "otpauth://totp/" + label + "?secret=" + secret + issued);
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** In groups of four, for whoever types it. */
    public String grouped() {
      return Base32.grouped(secret);
    }

    /** The link as a picture. */
    public QrPicture picture() {
      return QrPicture.of(link);
    }
  }
}
