package org.govsm.portal.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.govsm.portal.PortalEvents;
import org.govsm.portal.TestPortal;
import org.govsm.portal.access.Cookies;
import org.govsm.portal.access.Person;
import org.govsm.portal.access.SessionKeeper;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.PublicHosts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody learns from the work of the portal whether there is a user. */
class EqualWorkTest {

  private final AtomicInteger checks = new AtomicInteger();

  private final PasswordHashing counted =
      new PasswordHashing() {
        @Override
        public String hash(String password) {
          return "hash of " + password;
        }

        @Override
        public String ofNobody() {
          return "hash of nobody";
        }

        @Override
        public boolean matches(String password, String hash) {
          checks.incrementAndGet();
          return hash.equals("hash of " + password);
        }

        @Override
        public boolean isWeak(String hash) {
          return false;
        }
      };

  private Store store;
  private SignIns signIns;

  @BeforeEach
  void open() throws Exception {
    store = Store.open(DatabaseConfig.temporary(), PortalEvents.shipped());
    Cookies cookies = new Cookies(PublicHosts.LOCAL);
    SessionKeeper sessions = new SessionKeeper(store, TestPortal.CLOCK, cookies);
    UserService users = new UserService(store, TestPortal.CLOCK, Authorisation.shipped());
    SecondFactorService factors =
        new SecondFactorService(store, TestPortal.CLOCK, cookies, users, Set.of());
    PendingKeeper pending =
        new PendingKeeper(
            store, TestPortal.CLOCK, sessions, cookies, factors, Authorisation.shipped());
    signIns = new SignIns(store, TestPortal.CLOCK, counted, sessions, cookies, pending);
    add("anita", UserFacts.ACTIVE, Optional.of("hash of right"));
    add("left", UserFacts.LEFT, Optional.of("hash of right"));
    add("invited", UserFacts.ACTIVE, Optional.empty());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void add(String name, String state, Optional<String> hash) {
    Person person = Person.local(name, name);
    Person known = hash.map(person::withPassword).orElse(person);
    UserFacts facts = UserFacts.active(UserFacts.PERSON, Set.of("buyer"), Set.of("demo")).in(state);
    store.write(
        tx ->
            new Users(tx)
                .create(name, facts, Optional.of(known), TestPortal.CLOCK.instant(), "test"));
  }

  @ParameterizedTest
  @CsvSource({
    "anita, right, true",
    "anita, wrong, false",
    "left, right, false",
    "invited, right, false",
    "nobody, right, false"
  })
  void each_attempt_checks_one_hash_and_writes_one_event(
      String name, String password, boolean succeeds) {
    long before = events();
    ContainerRequestContext request = mock(ContainerRequestContext.class);
    when(request.getHeaders()).thenReturn(new MultivaluedHashMap<>());
    SignIns.Outcome outcome = signIns.tryPassword(request, name, password);

    assertThat(outcome.cookies().isEmpty()).isNotEqualTo(succeeds);
    assertThat(outcome.pause()).isEmpty();
    assertThat(checks).hasValue(1);
    assertThat(events()).isEqualTo(before + 1);
  }

  private long events() {
    return store.read(tx -> tx.events().page(Users.CHAIN, 0, 100).size());
  }
}
