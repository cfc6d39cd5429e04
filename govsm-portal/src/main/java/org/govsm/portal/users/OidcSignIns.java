package org.govsm.portal.users;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.access.BackOff;
import org.govsm.portal.access.Cookies;
import org.govsm.portal.access.OidcLogin;
import org.govsm.portal.access.OidcLogins;
import org.govsm.portal.access.Person;
import org.govsm.portal.access.SessionKeeper;
import org.govsm.portal.access.SignInEvents;
import org.govsm.portal.access.User;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ClientAddress;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.PublicHosts;
import org.govsm.portal.web.RandomTokens;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * OpenID Connect sign-ins: let people in who signed in at the provider. Their groups there say what
 * they may do here.
 */
public final class OidcSignIns {

  private static final Logger LOG = LoggerFactory.getLogger(OidcSignIns.class);
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int LONGEST_LINE = 300;

  private final Oidc oidc;
  private final Store store;
  private final Clock clock;
  private final SessionKeeper sessions;
  private final Cookies cookies;
  private final PublicHosts publicHosts;
  private final BackOff backOff;

  public OidcSignIns(
      Oidc oidc,
      Store store,
      Clock clock,
      SessionKeeper sessions,
      Cookies cookies,
      PublicHosts publicHosts) {
    this.oidc = oidc;
    this.store = store;
    this.clock = clock;
    this.sessions = sessions;
    this.cookies = cookies;
    this.publicHosts = publicHosts;
    this.backOff = new BackOff(clock);
  }

  /** Next step of a browser. */
  public record Step(URI address, NewCookie cookie) {}

  /**
   * Sends a browser to the provider.
   *
   * @throws ProblemException with status 503 if the provider cannot be asked
   */
  public Step start(ContainerRequestContext request, String back) {
    try {
      Oidc.Start start = oidc.start(redirect(request));
      String browser = RandomTokens.next();
      OidcLogin login =
          new OidcLogin(
              RandomTokens.digest(start.state()),
              RandomTokens.digest(browser),
              start.nonce(),
              start.verifier(),
              back,
              clock.instant());
      store.write(
          tx -> {
            new OidcLogins(tx).add(login);
            return true;
          });
      return new Step(start.address(), cookies.setVisit(browser));
    } catch (Oidc.Failure e) {
      LOG.warn("{}", e.getMessage());
      throw ProblemException.of(503, "oidc.unavailable");
    }
  }

  private URI redirect(ContainerRequestContext request) {
    return base(request).resolve("/sign-in/oidc/done");
  }

  private URI base(ContainerRequestContext request) {
    return publicHosts.publicUrl().orElseGet(() -> request.getUriInfo().getBaseUri());
  }

  /**
   * Takes a browser back from the provider. Each answer counts once, for the browser that was sent.
   *
   * @return the next page: for whom the answer means no role here, the one that says so
   * @throws ProblemException with status 403 if the answer is not to be trusted
   */
  public Step finish(ContainerRequestContext request) {
    @Nullable String state = request.getUriInfo().getQueryParameters().getFirst("state");
    OidcLogin login =
        store
            .write(tx -> new OidcLogins(tx).take(RandomTokens.digest(String.valueOf(state))))
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
      return enter(request, identity)
          .map(session -> new Step(URI.create(login.back()), session))
          .orElseGet(() -> new Step(URI.create(NoRolePage.PATH), cookies.forgetVisit()));
    } catch (Oidc.Failure e) {
      throw refused(request, String.valueOf(e.getMessage()));
    }
  }

  private boolean isOf(ContainerRequestContext request, OidcLogin login) {
    boolean mine =
        cookies
            .visit(request)
            .map(RandomTokens::digest)
            .filter(login.browserDigest()::equals)
            .isPresent();
    Instant now = clock.instant();
    return mine
        && login.madeAt().plus(LONGEST).isAfter(now)
        && !login.madeAt().isAfter(now.plus(SessionKeeper.SKEW));
  }

  /** Anybody can send a false answer: the more somebody sends, the fewer are written down. */
  private ProblemException refused(ContainerRequestContext request, String why) {
    String address = ClientAddress.of(request) + " at the provider";
    boolean noted =
        store.write(
            tx -> {
              boolean turn = backOff.next(tx, "", address).refusedFor().isEmpty();
              if (turn) {
                note(tx, SignInEvents.FAILED, "unknown");
              }
              return turn;
            });
    if (noted) {
      LOG.warn("signing in at the provider failed: {}", oneLine(why));
    }
    return ProblemException.of(403, "oidc.refused");
  }

  /** Of what a stranger may have written: no line of its own in the log. */
  private static String oneLine(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ");
    return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
  }

  /** A session; nothing for whom the groups at the provider mean no role here. */
  private Optional<NewCookie> enter(ContainerRequestContext request, Oidc.Identity identity) {
    UserFacts facts = oidc.config().mapping().facts(identity.groups());
    String issuer = oidc.config().issuer().toString();
    if (facts.roles().isEmpty()) {
      withdraw(issuer, identity.subject(), facts);
      return Optional.empty();
    }
    String fresh = RandomTokens.id("u-");
    return store.write(
        tx -> {
          User user =
              new Users(tx)
                  .bySubject(issuer, identity.subject())
                  .map(known -> update(tx, known, facts, identity.name()))
                  .orElseGet(() -> create(tx, fresh, facts, issuer, identity));
          note(tx, SignInEvents.SUCCEEDED, user.id());
          return Optional.of(sessions.open(tx, request, Optional.of(user.id()), Optional.empty()));
        });
  }

  /** Whoever had roles here and has none left at the provider ends everywhere. */
  private void withdraw(String issuer, String subject, UserFacts facts) {
    store.write(
        tx -> {
          new Users(tx)
              .bySubject(issuer, subject)
              .filter(known -> known.facts().isActive() && !known.facts().equals(facts))
              .ifPresent(
                  known -> new Users(tx).change(known.id(), facts, clock.instant(), known.id()));
          return true;
        });
  }

  private User create(
      Transaction tx, String id, UserFacts facts, String issuer, Oidc.Identity identity) {
    Person person = Person.known(identity.name(), issuer, identity.subject());
    return new Users(tx).create(id, facts, Optional.of(person), clock.instant(), id);
  }

  /** Whoever was locked out here stays so, whatever the provider says. */
  private User update(Transaction tx, User known, UserFacts facts, String name) {
    if (!known.facts().isActive()) {
      throw ProblemException.of(403, "oidc.refused");
    }
    if (!known.facts().equals(facts)) {
      new Users(tx).change(known.id(), facts, clock.instant(), known.id());
    }
    Person person = known.person().orElseThrow();
    if (!person.fullName().equals(name)) {
      new Users(tx).rename(known.id(), person.named(name));
    }
    return known;
  }

  /**
   * Where a browser can sign out at the provider too.
   *
   * @return empty if the provider does not offer it
   */
  public Optional<URI> signOut(ContainerRequestContext request) {
    return oidc.signOut(base(request).resolve("/"));
  }

  private void note(Transaction tx, String kind, String user) {
    Instant now = clock.instant();
    new Users(tx).note(kind, Map.of("user", user, "by", "oidc"), now, user);
  }
}
