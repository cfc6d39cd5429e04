package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.portal.access.AccessMode;
import org.govsm.portal.access.PendingSignIn;
import org.govsm.portal.access.Person;
import org.govsm.portal.access.SecondFactors;
import org.govsm.portal.access.User;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.edge.RequestLimits;
import org.govsm.portal.publication.OcidPrefix;
import org.govsm.portal.store.Backup;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.ExportSigners;
import org.govsm.portal.store.Exporter;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.suppliers.HttpRegisters;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.PublicHosts;
import org.govsm.portal.web.SiteOwner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of users when a backup, which names nobody, is restored. */
class RestoredUsersTest {

  @TempDir Path folder;

  @BeforeAll
  static void libraries() {
    PortalMain.prepareLibraries();
  }

  /** A department with an administrator, a buyer, a machine, and somebody who left. */
  private Path backup() throws IOException {
    Path file = folder.resolve("backup.zip");
    try (Store store = Store.open(DatabaseConfig.temporary(), PortalEvents.shipped());
        OutputStream out = Files.newOutputStream(file)) {
      store.write(
          tx -> {
            create(tx, "u-1", UserFacts.PERSON, "administrator");
            create(tx, "u-2", UserFacts.PERSON, "buyer");
            create(tx, "s-1", UserFacts.SERVICE, "auditor");
            create(tx, "u-3", UserFacts.PERSON, "buyer");
            PendingSignIn.SetUp factor = new PendingSignIn.SetUp("f-1", "x", Optional.empty());
            new SecondFactors(tx).setUp("u-2", factor, 1, TestPortal.CLOCK.instant());
            new Users(tx).erase("u-3", TestPortal.CLOCK.instant(), "test");
            return true;
          });
      new Backup(store).write(out);
    }
    return file;
  }

  private static void create(Transaction tx, String id, String kind, String role) {
    Person person =
        kind.equals(UserFacts.SERVICE)
            ? Person.machine("Feed")
            : Person.local("Name of " + id, "name-" + id).withPassword("hash");
    UserFacts facts = UserFacts.active(kind, Set.of(role), Set.of("demo"));
    new Users(tx).create(id, facts, Optional.of(person), TestPortal.CLOCK.instant(), "test");
  }

  private PortalConfig config(Optional<Path> backup) throws IOException {
    return new PortalConfig(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        RequestLimits.USUAL,
        TestPortal.CLOCK,
        DatabaseConfig.inFolder(folder.resolve("data")),
        backup,
        PortalConfig.Demo.NONE,
        AccessOptions.LOCAL,
        backup.isPresent() ? Exporter.of(backup.get()) : ExportSigners.OWN,
        SiteOwner.NOT_STATED,
        HttpRegisters.NONE,
        OcidPrefix.NOT_REGISTERED,
        RunOptions.USUAL);
  }

  @Test
  void the_start_counts_them_says_what_to_do_and_gives_a_token() throws IOException {
    try (Portal portal = Portal.start(config(Optional.of(backup())))) {
      assertThat(portal.advice().orElseThrow())
          .startsWith("3 users have no name and no password")
          .contains("at /users", "tokens of machines", "provider");
      assertThat(portal.setUpToken()).isPresent();
    }
    try (Portal again = Portal.start(config(Optional.empty()))) {
      assertThat(again.advice()).isPresent();
    }
  }

  @Test
  void a_start_without_such_users_says_nothing() throws IOException {
    try (Portal portal = Portal.start(config(Optional.empty()))) {
      assertThat(portal.advice()).isEmpty();
    }
  }

  @Nested
  class AnAdministrator {

    private static final String NAME = "fullName=Anita+Rao&signInName=anita";

    private TestPortal portal;
    private People people;
    private People.Browsing admin;

    @BeforeEach
    void start() throws IOException {
      DatabaseConfig database = DatabaseConfig.inFolder(folder.resolve("data"));
      try (Store store = Store.open(database, PortalEvents.shipped())) {
        Path backup = backup();
        BackupImport.into(store, backup, TestPortal.CLOCK, Exporter.of(backup));
      }
      portal = TestPortal.withSignIn(database, TestPortal.CLOCK);
      people = new People(portal, TestPortal.CLOCK);
      people.add("admin", List.of("administrator"), List.of("*"));
      admin = people.signedIn("admin");
    }

    @AfterEach
    void stop() {
      portal.close();
    }

    private User user(String id) {
      return portal.store().read(tx -> new Users(tx).find(id)).orElseThrow();
    }

    @Test
    void is_told_how_many_cannot_sign_in() {
      assertThat(admin.get("/users?lang=en").body()).contains("3 users cannot sign in");
      assertThat(admin.get("/users?lang=hi").body())
          .contains("साइन इन न कर सकने वाले उपयोगकर्ता: 3।");
    }

    @Test
    void names_a_person_who_then_sets_a_password_and_is_the_same_user() {
      String page = admin.form("/users/u-2/name?lang=en", NAME).body();
      var token = Pattern.compile("class=\"secret\">([^<]+)<").matcher(page);
      assertThat(token.find()).isTrue();
      String password = People.encoded(People.PASSWORD);
      people
          .visitor()
          .form(
              "/set-up",
              "token=" + token.group(1) + "&password=" + password + "&again=" + password);

      assertThat(people.signIn("anita", People.PASSWORD).headers().firstValue("Location"))
          .contains("/sign-in/second-factor?back=%2Faccount"); // which begins anew with the name
      assertThat(user("u-2").facts().roles()).containsExactly("buyer");
      assertThat(user("u-2").name()).isEqualTo("Anita Rao");
      assertThat(admin.get("/users?lang=en").body()).contains("2 users cannot sign in");
      assertThat(admin.get("/users/sign-ins?lang=en").body()).contains("Name entered again");
    }

    @Test
    void names_a_machine_which_has_no_name_to_sign_in_with() {
      assertThat(admin.get("/users/s-1").body()).doesNotContain("name=\"signInName\"");
      assertThat(admin.form("/users/s-1/name", "fullName=Feed").statusCode()).isEqualTo(200);

      assertThat(user("s-1").person().orElseThrow()).isEqualTo(Person.machine("Feed"));
      assertThat(admin.form("/users/s-1/tokens", "days=2").statusCode()).isEqualTo(200);
    }

    @Test
    void is_told_all_faults_and_nobody_gets_a_name_that_is_taken() {
      assertThat(admin.form("/users/u-2/name?lang=en", "fullName=&signInName=A+B").body())
          .contains("Enter a name of 1 to 120 characters.", "Use 3 to 64 of these characters");
      assertThat(admin.form("/users/u-2/name", "fullName=Other&signInName=admin").statusCode())
          .isEqualTo(422);

      assertThat(user("u-2").isNameless()).isTrue();
    }

    @Test
    void renames_nobody_who_has_a_name_or_has_left() {
      assertThat(admin.form("/users/admin/name", NAME).statusCode()).isEqualTo(422);
      assertThat(admin.form("/users/u-3/name", NAME).statusCode()).isEqualTo(422);
      assertThat(admin.form("/users/nobody/name", NAME).statusCode()).isEqualTo(404);
      assertThat(user("admin").name()).isEqualTo("Person admin");
      assertThat(admin.get("/users/u-3").body()).doesNotContain("/users/u-3/name");
    }
  }

  @Test
  void one_alone_is_counted_in_the_singular() {
    FirstStart start =
        new FirstStart(
            new AccessMode(false, PublicHosts.LOCAL, Authorisation.shipped()), Optional.empty(), 1);

    assertThat(start.advice().orElseThrow()).startsWith("1 user has no name");
  }
}
