package org.govsm.portal.web;

import jakarta.ws.rs.core.NewCookie;

/** Cookies that no script reads, no other site sends along with a form, and TLS alone carries. */
public final class SafeCookies {

  private final boolean secure;

  public SafeCookies(PublicHosts publicHosts) {
    this.secure = publicHosts.isSecure();
  }

  /**
   * What a browser is to hold.
   *
   * @param maxAge for how many seconds; 0 to forget it
   */
  public NewCookie of(String name, String text, int maxAge) {
    return new NewCookie.Builder(name)
        .value(text)
        .path("/")
        .maxAge(maxAge)
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
