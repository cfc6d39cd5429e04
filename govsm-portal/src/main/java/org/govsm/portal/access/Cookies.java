package org.govsm.portal.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.HeldCookies;
import org.govsm.portal.web.PublicHosts;
import org.govsm.portal.web.RandomTokens;
import org.govsm.portal.web.SafeCookies;

/**
 * Cookies that hold secrets in browsers. Over TLS their names keep other sites from setting them.
 */
public final class Cookies {

  /** How long the cookie of a sign-in stays that waits for a second factor to be set up. */
  public static final Duration PENDING_AT_MOST = Duration.ofMinutes(15);

  private static final String SESSION = "govsm-session";
  private static final String VISIT = "govsm-visit";
  private static final String PENDING = "govsm-pending";
  private static final String INVITATION = "govsm-invitation";
  private static final String BROWSER = "govsm-browser";
  private static final int HALF_A_YEAR = 180 * 24 * 60 * 60;
  private static final String HOST = "__Host-";

  private final boolean secure;
  private final SafeCookies cookies;

  public Cookies(PublicHosts publicHosts) {
    this.secure = publicHosts.isSecure();
    this.cookies = new SafeCookies(publicHosts);
  }

  private String name(String name) {
    return secure ? HOST + name : name;
  }

  Optional<String> session(ContainerRequestContext request) {
    return HeldCookies.find(request, name(SESSION));
  }

  Optional<String> session(List<String> lines) {
    return HeldCookies.find(lines, name(SESSION));
  }

  /** What a browser holds before anybody signed in with it. */
  public Optional<String> visit(ContainerRequestContext request) {
    return HeldCookies.find(request, name(VISIT));
  }

  /**
   * Gives a browser a secret that holds none, so that its forms can be told from those of others.
   *
   * @return what the browser is to hold, unless it holds something already
   */
  public Optional<NewCookie> ensureVisit(ContainerRequestContext request) {
    Caller caller = Caller.of(request);
    if (caller.formToken().isPresent()) {
      return Optional.empty();
    }
    String secret = RandomTokens.next();
    caller.withFormToken(RandomTokens.formToken(secret)).attachTo(request);
    return Optional.of(setVisit(secret));
  }

  /** Takes that secret back, as the browser has a session from now on. */
  public NewCookie forgetVisit() {
    return cookies.of(name(VISIT), "", 0);
  }

  /** What a browser holds with which somebody signed in before. */
  public Optional<String> browser(ContainerRequestContext request) {
    return HeldCookies.find(request, name(BROWSER));
  }

  public NewCookie setBrowser(String text) {
    return cookies.of(name(BROWSER), text, HALF_A_YEAR);
  }

  NewCookie setSession(String secret) {
    return cookies.of(name(SESSION), secret, NewCookie.DEFAULT_MAX_AGE);
  }

  NewCookie dropSession() {
    return cookies.of(name(SESSION), "", 0);
  }

  /** What a browser holds between the password and the second factor. */
  public Optional<String> pending(ContainerRequestContext request) {
    return HeldCookies.find(request, name(PENDING));
  }

  public NewCookie setPending(String secret) {
    return cookies.of(name(PENDING), secret, (int) PENDING_AT_MOST.toSeconds());
  }

  public NewCookie forgetPending() {
    return cookies.of(name(PENDING), "", 0);
  }

  /** The one-time token of the link by which a browser came. */
  public Optional<String> invitation(ContainerRequestContext request) {
    return HeldCookies.find(request, name(INVITATION));
  }

  /** Holds the token of a link, so that no other address of the portal has it. */
  public NewCookie setInvitation(String token) {
    return cookies.of(name(INVITATION), token, (int) PENDING_AT_MOST.toSeconds());
  }

  public NewCookie forgetInvitation() {
    return cookies.of(name(INVITATION), "", 0);
  }

  public NewCookie setVisit(String secret) {
    return cookies.of(name(VISIT), secret, NewCookie.DEFAULT_MAX_AGE);
  }
}
