package org.govsm.portal.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventRef;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Users of the portal, as their events made them. */
public final class Users {

  /** The chain of events about users and signing in: that of no department. */
  public static final String CHAIN = "govsm.users";

  /** The kind of event that makes a user. */
  public static final String CREATED = "user.created";

  /** The kind of event that changes roles, departments or state. */
  public static final String CHANGED = "user.changed";

  /** The kind of event that takes a name out. */
  public static final String ERASED = "user.erased";

  /** The kind of event that gives a user a name again, whose name a backup did not bring back. */
  public static final String NAMED = "user.named";

  static final Set<String> KINDS = Set.of(CREATED, CHANGED);

  static final String NAME = "portal_user";

  private static final String SELECT =
      "select u.id, u.made_at, u.event_no, u.event_hash, p.* from portal_user u"
          + " left join portal_person p on p.user_id = u.id";

  private final Handle handle;
  private final Transaction tx;

  /** Over what is kept, within one transaction. */
  public Users(Transaction tx) {
    this.handle = tx.handle();
    this.tx = tx;
  }

  /**
   * Makes a user.
   *
   * @param person what it does not say; empty for a machine
   * @throws StoreRefusal if the name to sign in with is taken
   */
  public User create(
      String id, UserFacts facts, Optional<Person> person, Instant at, String actor) {
    person.ifPresent(this::requireFree);
    tx.record(CHAIN, CREATED, at, actor, facts.body(Sql.id(id)));
    person.ifPresent(one -> insert(id, one));
    return find(id).orElseThrow();
  }

  private void requireFree(Person person) {
    Optional<String> name = person.signInName();
    if (name.isPresent() && bySignInName(name.get()).isPresent()) {
      throw StoreRefusal.exists("store.name-taken", name.get());
    }
  }

  /** Changes roles, departments or state, and ends all that the user has open. */
  public void change(String id, UserFacts facts, Instant at, String actor) {
    hold(id);
    tx.record(CHAIN, CHANGED, at, actor, facts.body(id));
    new Sessions(tx).closeAll(id);
    if (!facts.isActive()) {
      new UserSecrets(tx).forget(id); // so that none counts again, should the user come back
    }
  }

  /** Takes out what names a person. The user is still there, and has left. */
  public void erase(String id, Instant at, String actor) {
    User user = hold(id);
    change(id, user.facts().in(UserFacts.LEFT), at, actor);
    note(ERASED, Map.of("user", id), at, actor);
    new SecondFactors(tx).forget(id);
    handle.execute("delete from portal_person where user_id = ?", id);
  }

  /** Replaces what names a person, and how the person signs in. */
  public void rename(String id, Person person) {
    handle.execute("delete from portal_person where user_id = ?", id);
    insert(id, person);
  }

  /**
   * Gives a name to a user who has none, as after a backup was restored.
   *
   * @throws StoreRefusal if the name to sign in with is taken
   */
  public void nameAgain(String id, Person person, Instant at, String actor) {
    hold(id);
    requireFree(person);
    insert(id, person);
    note(NAMED, Map.of("user", id), at, actor);
  }

  /** Those who have not left and have no name: none but after a backup was restored. */
  public List<User> nameless() {
    return each(new UserIds(tx).withoutName()).filter(User::isNameless).toList();
  }

  /** Users of some ids, each read when asked for. */
  public Stream<User> each(List<String> ids) {
    return ids.stream().map(this::find).flatMap(Optional::stream);
  }

  /**
   * Writes that something happened, such as signing in, and does to the tables what it says.
   *
   * @param body nothing that names a person
   */
  public void note(String kind, Map<String, ?> body, Instant at, String actor) {
    tx.record(CHAIN, kind, at, actor, body);
  }

  private void insert(String id, Person person) {
    handle
        .createUpdate(
            "insert into portal_person (user_id, full_name, sign_in_name, password_hash, issuer,"
                + " subject, searched) values (:id, :name, :signIn, :hash, :issuer, :subject,"
                + " :searched)")
        .bind("id", id)
        .bind("name", person.fullName())
        .bind("signIn", person.signInName().orElse(null))
        .bind("hash", person.passwordHash().orElse(null))
        .bind("issuer", person.issuer().orElse(null))
        .bind("subject", person.subject().orElse(null))
        .bind("searched", ListedUser.searched(person.fullName(), person.signInName()))
        .execute();
  }

  /** Keeps every other unit of work from changing a user. */
  public User hold(String id) {
    handle
        .select("select id from portal_user where id = ? for update", id)
        .mapTo(String.class)
        .findOne();
    return find(id).orElseThrow(() -> StoreRefusal.missing("store.no-user", id));
  }

  /** A user; empty if there is none of that id. */
  public Optional<User> find(String id) {
    return handle
        .createQuery(SELECT + " where u.id = :id")
        .bind("id", id)
        .map((row, context) -> read(row))
        .findOne()
        .flatMap(one -> one);
  }

  /** The user who signs in with a name; empty if there is none. */
  public Optional<User> bySignInName(String name) {
    return handle
        .createQuery(SELECT + " where p.sign_in_name = :name")
        .bind("name", name)
        .map((row, context) -> read(row))
        .findOne()
        .flatMap(one -> one);
  }

  /** The user whom a provider knows; empty if there is none. */
  public Optional<User> bySubject(String issuer, String subject) {
    return handle
        .createQuery(SELECT + " where p.issuer = :issuer and p.subject = :subject")
        .bind("issuer", issuer)
        .bind("subject", subject)
        .map((row, context) -> read(row))
        .findOne()
        .flatMap(one -> one);
  }

  /** All users. */
  public List<User> all() {
    return handle
        .createQuery(SELECT + " order by u.id")
        .map((row, context) -> read(row))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** Those who can sign in and have a role. */
  public List<User> whoAre(String role) {
    return each(new UserIds(tx).withRole(role))
        .filter(one -> one.facts().isActive() && one.facts().roles().contains(role))
        .filter(one -> one.person().filter(Person::canSignIn).isPresent())
        .toList();
  }

  /** The event by which a user stood at a version; empty where it is none of that user. */
  public Optional<Event> at(String id, long version) {
    return tx.events()
        .find(CHAIN, version)
        .filter(event -> KINDS.contains(event.kind()) && id.equals(event.body().get("user")));
  }

  private Optional<User> read(ResultSet row) throws SQLException {
    String id = row.getString("id");
    Optional<Person> person = person(row);
    Instant madeAt = Sql.instant(row, "made_at");
    EventRef by = EventRef.of(row);
    return facts(id, by).map(facts -> new User(id, facts, person, madeAt, by.seq()));
  }

  /** By the event that made the row: what somebody writes into the tables beside it grants none. */
  private Optional<UserFacts> facts(String id, EventRef by) {
    return at(id, by.seq())
        .filter(event -> event.ref().equals(by) && event.isAsWritten())
        .filter(event -> !isDenied(id, event.seq()))
        .map(event -> UserFacts.of(event.body()));
  }

  /** Whether the last check found that a user goes by another event than the newest. */
  private boolean isDenied(String id, long by) {
    return tx.events().flaws(CHAIN).stream()
        .anyMatch(flaw -> flaw.table().equals(NAME) && flaw.row().equals(id) && flaw.seq() != by);
  }

  private static Optional<Person> person(ResultSet row) throws SQLException {
    @Nullable String name = row.getString("full_name");
    return name == null
        ? Optional.empty()
        : Optional.of(
            new Person(
                name,
                Optional.ofNullable(row.getString("sign_in_name")),
                Optional.ofNullable(row.getString("password_hash")),
                Optional.ofNullable(row.getString("issuer")),
                Optional.ofNullable(row.getString("subject"))));
  }
}
