package org.govsm.portal.security;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.http.Problem;
import org.govsm.portal.http.Reach;
import org.govsm.portal.http.Refusal;
import org.govsm.portal.http.Remote;
import org.govsm.portal.store.OidcLogin;
import org.govsm.portal.store.Person;
import org.govsm.portal.store.SignInEvents;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.UnitOfWork;
import org.govsm.portal.store.User;
import org.govsm.portal.store.UserFacts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets people in who signed in at the provider. Their groups there say what they may do here. */
public final class OidcSignIns {

  private static final Logger LOG = LoggerFactory.getLogger(OidcSignIns.class);
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int LONGEST_LINE = 300;

  private final Oidc oidc;
  private final Store store;
  private final Clock clock;
  private final SessionKeeper sessions;
  private final Cookies cookies;
  private final Reach reach;
  private final BackOff backOff;

  /**
   * Wires it.
   *
   * @param oidc speaks with the provider
   * @param store users
   * @param clock the one clock
   * @param sessions opens sessions
   * @param cookies what browsers hold
   * @param reach the address to come back to
   */
  public OidcSignIns(
      Oidc oidc, Store store, Clock clock, SessionKeeper sessions, Cookies cookies, Reach reach) {
    this.oidc = oidc;
    this.store = store;
    this.clock = clock;
    this.sessions = sessions;
    this.cookies = cookies;
    this.reach = reach;
    this.backOff = new BackOff(clock);
  }

  /**
   * Where to go on.
   *
   * @param address the address
   * @param cookie what the browser is to hold
   */
  public record Step(URI address, NewCookie cookie) {}

  /**
   * Sends a browser to the provider.
   *
   * @param request the request
   * @param back where to go on afterwards
   * @return the address of the provider
   * @throws Refusal with status 503 if the provider cannot be asked
   */
  public Step start(ContainerRequestContext request, String back) {
    try {
      Oidc.Start start = oidc.start(redirect(request));
      String browser = Secrets.next();
      OidcLogin login =
          new OidcLogin(
              Secrets.digest(start.state()),
              Secrets.digest(browser),
              start.nonce(),
              start.verifier(),
              back,
              clock.instant());
      store.write(
          unit -> {
            unit.oidcLogins().add(login);
            return true;
          });
      return new Step(start.address(), cookies.setVisit(browser));
    } catch (Oidc.Failure e) {
      LOG.warn("{}", e.getMessage());
      throw new Refusal(Problem.of(503, Message.of("oidc.unavailable")));
    }
  }

  private URI redirect(ContainerRequestContext request) {
    return base(request).resolve("/sign-in/oidc/done");
  }

  private URI base(ContainerRequestContext request) {
    return reach.publicUrl().orElseGet(() -> request.getUriInfo().getBaseUri());
  }

  /**
   * Takes a browser back from the provider. Each answer counts once, for the browser that was sent.
   *
   * @param request the request with the provider's answer
   * @return where to go on, and what the browser is to hold
   * @throws Refusal with status 403 if the answer is not to be trusted, or means no role here
   */
  public Step finish(ContainerRequestContext request) {
    @Nullable String state = request.getUriInfo().getQueryParameters().getFirst("state");
    OidcLogin login =
        store
            .write(unit -> unit.oidcLogins().take(Secrets.digest(String.valueOf(state))))
            .filter(one -> isOf(request, one))
            .orElseThrow(
                () -> refused(request, "it was used before, is too old, or is another browser's"));
    try {
      Oidc.Identity identity =
          oidc.finish(
              request.getUriInfo().getRequestUri(),
              redirect(request),
              login.nonce(),
              login.verifier());
      return new Step(URI.create(login.back()), enter(request, identity));
    } catch (Oidc.Failure e) {
      throw refused(request, String.valueOf(e.getMessage()));
    }
  }

  private boolean isOf(ContainerRequestContext request, OidcLogin login) {
    boolean mine =
        cookies
            .visit(request)
            .map(Secrets::digest)
            .filter(login.browserDigest()::equals)
            .isPresent();
    Instant now = clock.instant();
    return mine
        && login.madeAt().plus(LONGEST).isAfter(now)
        && !login.madeAt().isAfter(now.plus(SessionKeeper.SKEW));
  }

  /** Anybody can send a false answer: the more somebody sends, the fewer are written down. */
  private Refusal refused(ContainerRequestContext request, String why) {
    String address = Remote.of(request) + " at the provider";
    boolean noted =
        store.write(
            unit -> {
              boolean turn = backOff.next(unit, "", address).refusedFor().isEmpty();
              if (turn) {
                note(unit, SignInEvents.FAILED, "unknown");
              }
              return turn;
            });
    if (noted) {
      LOG.warn("signing in at the provider failed: {}", oneLine(why));
    }
    return new Refusal(Problem.of(403, Message.of("oidc.refused")));
  }

  /** Of what a stranger may have written: no line of its own in the log. */
  private static String oneLine(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ");
    return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
  }

  private NewCookie enter(ContainerRequestContext request, Oidc.Identity identity) {
    UserFacts facts = oidc.config().mapping().facts(identity.groups());
    String issuer = oidc.config().issuer().toString();
    if (facts.roles().isEmpty()) {
      withdraw(issuer, identity.subject(), facts);
      throw new Refusal(Problem.of(403, Message.of("oidc.no-role")));
    }
    String fresh = Secrets.id("u-");
    return store.write(
        unit -> {
          User user =
              unit.users()
                  .bySubject(issuer, identity.subject())
                  .map(known -> update(unit, known, facts, identity.name()))
                  .orElseGet(() -> create(unit, fresh, facts, issuer, identity));
          note(unit, SignInEvents.SUCCEEDED, user.id());
          return sessions.open(unit, request, Optional.of(user.id()), Optional.empty());
        });
  }

  /** Whoever had roles here and has none left at the provider ends everywhere. */
  private void withdraw(String issuer, String subject, UserFacts facts) {
    store.write(
        unit -> {
          unit.users()
              .bySubject(issuer, subject)
              .filter(known -> known.facts().isActive() && !known.facts().equals(facts))
              .ifPresent(
                  known -> unit.users().change(known.id(), facts, clock.instant(), known.id()));
          return true;
        });
  }

  private User create(
      UnitOfWork unit, String id, UserFacts facts, String issuer, Oidc.Identity identity) {
    Person person = Person.known(identity.name(), issuer, identity.subject());
    return unit.users().create(id, facts, Optional.of(person), clock.instant(), id);
  }

  /** Whoever was locked out here stays so, whatever the provider says. */
  private User update(UnitOfWork unit, User known, UserFacts facts, String name) {
    if (!known.facts().isActive()) {
      throw new Refusal(Problem.of(403, Message.of("oidc.refused")));
    }
    if (!known.facts().equals(facts)) {
      unit.users().change(known.id(), facts, clock.instant(), known.id());
    }
    Person person = known.person().orElseThrow();
    if (!person.fullName().equals(name)) {
      unit.users().rename(known.id(), person.named(name));
    }
    return known;
  }

  /**
   * Where a browser can sign out at the provider too.
   *
   * @param request the request
   * @return empty if the provider does not offer it
   */
  public Optional<URI> signOut(ContainerRequestContext request) {
    return oidc.signOut(base(request).resolve("/"));
  }

  private void note(UnitOfWork unit, String kind, String user) {
    Instant now = clock.instant();
    unit.users().note(kind, Map.of("user", user, "by", "oidc"), now, user);
  }
}
