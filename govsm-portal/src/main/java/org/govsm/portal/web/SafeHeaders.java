package org.govsm.portal.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.glassfish.grizzly.http.server.Response;

/** The headers of every answer, whoever makes it: Jersey, the front door or Grizzly. */
public final class SafeHeaders {

  private static final Map<String, String> HEADERS = new LinkedHashMap<>();

  static {
    HEADERS.put(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    // For browsers and auditors that do not read frame-ancestors.
    HEADERS.put("X-Frame-Options", "DENY");
    HEADERS.put("X-Content-Type-Options", "nosniff");
    // With no-referrer, browsers would name no origin for our own forms either.
    HEADERS.put("Referrer-Policy", "same-origin");
    HEADERS.put(
        "Permissions-Policy",
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");
    HEADERS.put("Cross-Origin-Opener-Policy", "same-origin");
    HEADERS.put("Cross-Origin-Resource-Policy", "same-origin");
  }

  private SafeHeaders() {}

  public static void addTo(Response response, boolean secure) {
    HEADERS.forEach(response::setHeader);
    if (secure) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
  }
}
