package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.governance.account.Account;
import org.govsm.governance.custody.CustodyHistory;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;

/** What is said of people against what is said of them elsewhere. */
public final class PeopleConflicts {

  private static final String USER_LEFT = "user-left";

  private final CheckInput.Scene scene;
  private final List<Conflict> found = new ArrayList<>();

  private PeopleConflicts(CheckInput.Scene scene) {
    this.scene = scene;
  }

  public static List<Conflict> in(CheckInput.Scene scene) {
    PeopleConflicts conflicts = new PeopleConflicts(scene);
    List<FactNode> people = scene.facts().each("people");
    people.forEach(conflicts::person);
    if (!people.isEmpty()) {
      conflicts.strangers();
    }
    scene.accounts().all().forEach(conflicts::posters);
    conflicts.attestations();
    conflicts.trained(people);
    for (FactNode member : scene.facts().at("team", "members").items()) {
      if (member.at("fte").number().filter(PeopleConflicts::more).isPresent()) {
        conflicts.found.add(
            Conflict.of("fte", member.at("person").text(), "GSM-RES-01").aboutAll());
      }
    }
    return conflicts.found;
  }

  private static boolean more(BigDecimal share) {
    return share.compareTo(BigDecimal.ONE) > 0;
  }

  private Conflict add(String code, Optional<String> subject, String... controls) {
    Conflict conflict = Conflict.of(code, subject, controls);
    found.add(conflict);
    return conflict;
  }

  /** That the register of users has somebody as left whom the list of people has in service. */
  static Message userLeft(String person, Moment left) {
    return Conflict.of(USER_LEFT, Optional.of(person)).with("day", left.day()).text();
  }

  private void person(FactNode person) {
    Optional<String> id = Conflicts.id(person);
    boolean left = id.flatMap(one -> scene.people().leftBy(one, scene.asOf())).isPresent();
    Optional<Boolean> flag = person.at("active").flag();
    FactNode status = person.at("status");
    boolean active = flag.filter(a -> a).isPresent() || status.isWord("ACTIVE");
    if (left && active) {
      add("active-left", id);
    }
    if (flag.isPresent() && status.text().isPresent() && flag.get() != status.isWord("ACTIVE")) {
      add("active-status", id);
    }
    id.flatMap(one -> scene.people().userLeft(one, scene.asOf()))
        .ifPresent(at -> found.add(Conflict.of(USER_LEFT, id).with("day", at.day())));
    boolean vendor = id.filter(scene.people()::isVendor).isPresent();
    if (person.at("type").isWord("OFFICIAL") && vendor) {
      add("vendor-official", id);
    }
    if (person.at("type").isWord("VENDOR") && id.filter(scene.people()::hasOffice).isPresent()) {
      add("vendor-office", id);
    }
  }

  /** Somebody is named who stands in no list of people. */
  private void strangers() {
    Set<String> named = new LinkedHashSet<>();
    for (Account account : scene.accounts().all()) {
      account.posts().forEach(post -> post.at("publishedBy").text().ifPresent(named::add));
    }
    for (FactNode post : scene.facts().each("posts")) {
      post.at("publishedBy").text().ifPresent(named::add);
      post.at("author").text().ifPresent(named::add);
      FactNode by = post.at("clearance", "clearedBy");
      post.at("clearance", "by").text().ifPresent(named::add);
      by.text().or(() -> by.at("person").text()).ifPresent(named::add);
    }
    FactNode log = CustodyHistory.log(scene.facts());
    for (FactNode entry : log.items()) {
      if (!entry.at("event").is("APP_AUTHORISED")) {
        entry.at("to").or(entry.at("toHolder")).text().ifPresent(named::add);
      }
      entry.at("backup").text().ifPresent(named::add);
    }
    for (FactNode role : scene.facts().at("roles").items()) {
      role.at("holder").text().ifPresent(named::add);
    }
    for (FactNode signed : scene.facts().at("attestations").items()) {
      signed.at("person").text().ifPresent(named::add);
    }
    ResourceConflicts.people(scene.facts()).forEach(one -> one.text().ifPresent(named::add));
    named.stream()
        .filter(id -> scene.people().find(id).isEmpty())
        .forEach(id -> add("stranger", Optional.of(id)));
  }

  /** Somebody may post though they left, and did. */
  private void posters(Account account) {
    for (FactNode row : account.at("authorisedPosters").items()) {
      Optional<String> person = row.at("person").text();
      if (Conflicts.reversed(row.at("from"), row.at("to"))) {
        add("poster-days", Optional.of(account.id()), "GSM-ACC-06");
      }
      Optional<FactNode> left =
          person.flatMap(scene.people()::find).map(one -> one.at("leftPostAt"));
      boolean posted =
          left.isPresent()
              && account.posts().stream()
                  .filter(post -> post.at("publishedBy").text().equals(person))
                  .anyMatch(post -> Conflicts.reversed(post.at("publishedAt"), left.get()));
      boolean open =
          row.at("to").isNone()
              || left.filter(day -> Conflicts.reversed(row.at("to"), day)).isPresent();
      if (posted && open) {
        found.add(
            Conflict.of("poster-left", Optional.of(account.id()), "GSM-ACC-06")
                .with("person", person.orElse("")));
      }
    }
  }

  private void attestations() {
    for (FactNode signed : scene.facts().at("attestations").items()) {
      String person = signed.at("person").text().orElse("");
      Optional<Moment> at = signed.at("signedAt").moment();
      boolean left =
          at.flatMap(when -> scene.people().inPost(person, when, scene.asOf()))
              .filter(served -> !served)
              .isPresent();
      if (left) {
        String control = signed.at("control").text().orElse("");
        found.add(
            Conflict.of("signed-left", signed.at("subject").text(), control)
                .with("person", person)
                .with("control", control));
      }
    }
  }

  /** Days of training and access that differ from those of the lists. */
  private void trained(List<FactNode> people) {
    FactNode access = scene.facts().at("access");
    List<FactNode> grants = access.isList() ? access.items() : access.at("grants").items();
    List<FactNode> training = scene.facts().at("training").items();
    for (FactNode person : people) {
      differs(person, person.at("trainedAt"), training, "completedAt", "trained");
      differs(person, person.at("accessGrantedAt"), grants, "grantedAt", "granted");
    }
  }

  private void differs(
      FactNode person, FactNode stated, List<FactNode> rows, String name, String code) {
    List<FactNode> own =
        rows.stream()
            .filter(row -> row.at("person").text().equals(Conflicts.id(person)))
            .map(row -> row.at(name))
            .filter(row -> !row.isAbsent())
            .toList();
    boolean same =
        own.stream()
            .anyMatch(
                one -> one.moment().map(Moment::day).equals(stated.moment().map(Moment::day)));
    if (!stated.isAbsent() && !own.isEmpty() && !same) {
      add(code, Conflicts.id(person), "GSM-RES-06");
    }
  }
}
