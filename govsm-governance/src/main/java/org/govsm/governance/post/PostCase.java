package org.govsm.governance.post;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Field.Kind;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.process.State;
import org.govsm.core.text.Message;
import org.govsm.governance.account.AccountLifeCycle;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.governance.tree.IndianDays;
import org.govsm.governance.tree.PersonKey;

/** What is asked of a post: the draft, when it is to go out, and what the department says. */
final class PostCase {

  static final Schema FORM =
      Schema.of(
              Field.of("at", Kind.INSTANT).required().says("when it is to be posted"),
              Field.form("draft", PostDraft.form()).required().says("the draft"),
              Field.forms("people", "person", person()).says("those who may clear posts"),
              Field.forms("clearances", "clearance", clearance())
                  .says("who cleared it so far, in which role"),
              Field.forms("electionPeriods", "period", period())
                  .says("periods of the Model Code of Conduct; an empty list says there is none"),
              Field.forms("parties", "party", party())
                  .says("names of parties to look for, one spelling each"),
              Field.form("policy", rules()).says("the rules of the department on clearance"),
              PostForm.code("publisher").identifier().says("who posts it: the id of a person"),
              Field.forms("posters", "poster", poster())
                  .says("who may post on which account; an empty list says nobody"),
              Field.forms("accounts", "account", account())
                  .says("what the register says of accounts"))
          .where(PostCase::check);

  private final Node node;
  private final PostDraft draft;
  private final boolean afterwards;

  /**
   * What is asked.
   *
   * @param afterwards whether the clearance is asked that follows an emergency
   */
  PostCase(Node node, boolean afterwards) {
    this.node = node;
    this.afterwards = afterwards;
    draft = PostDraft.of(node.branch("draft").orElseThrow());
  }

  private static Schema person() {
    return Schema.of(
        PostForm.code("id").identifier().required().says("the person"),
        Field.of("roles", Kind.CODES).required().says("the roles, such as nodal-officer"),
        PostForm.flag("agency").says("whether the person works for an agency: never clears"));
  }

  private static Schema clearance() {
    return Schema.of(
        PostForm.code("by").identifier().required().says("the person"),
        PostForm.code("role").required().says("in which role"),
        Field.of("at", Kind.INSTANT).required().says("when"),
        PostForm.code("digest").says("the digest of the draft that was cleared"));
  }

  private static Schema period() {
    return Schema.of(
        PostForm.text("name").required().says("the election"),
        Field.of("from", Kind.DAY).required().says("its first day"),
        Field.of("until", Kind.DAY).says("its last day; left out while that is not known"),
        PostForm.text("source").says("where it was announced"));
  }

  private static Schema party() {
    return Schema.of(
        PostForm.text("name").required().says("one spelling"),
        Field.of("from", Kind.DAY).says("from which day on it is looked for"),
        Field.of("until", Kind.DAY).says("the last day on which it is looked for"));
  }

  private static Schema poster() {
    return Schema.of(
        PostForm.code("person").identifier().required().says("the person"),
        PostForm.code("account").identifier().required().says("the account"));
  }

  private static Schema account() {
    return Schema.of(
        PostForm.code("id").identifier().required().says("the account"),
        Field.oneOf(
                "state",
                Kind.CODE,
                AccountLifeCycle.machine().states().stream()
                    .map(State::code)
                    .toArray(String[]::new))
            .required()
            .says("its state, such as ACTIVE"),
        PostForm.text("platform").says("the platform on which it is"),
        PostForm.text("handle").says("its handle"),
        PostForm.text("url").says("its address"));
  }

  private static Schema rules() {
    return Schema.of(
        PostForm.flag("separationOfDuties").says("whether no author may clear his own post"),
        Field.oneOf("restrictedFlags", Kind.CODES, PostFlag.kinds().toArray(String[]::new))
            .says("flags that need the clearance of what is restricted, beside those of the rules"),
        Field.of("languages", Kind.CODES).says("the languages in which it is posted"),
        Field.of("windowMinutes", Kind.COUNT)
            .atLeast(0)
            .says("how far press, website and post may lie apart"));
  }

  static List<InputFault> check(Node asked) {
    List<InputFault> faults = new ArrayList<>(PostForm.repeated(asked, "people", "id"));
    faults.addAll(onePersonTwice(asked));
    faults.addAll(PostForm.repeated(asked, "accounts", "id"));
    Stream.of("electionPeriods", "parties")
        .flatMap(list -> asked.branches(list).stream())
        .flatMap(period -> backwards(period).stream())
        .forEach(faults::add);
    return faults;
  }

  /** Two spellings of one person would sign for two. */
  private static List<InputFault> onePersonTwice(Node asked) {
    Map<String, String> seen = new HashMap<>();
    List<InputFault> faults = new ArrayList<>();
    int index = 0;
    for (Node person : asked.branches("people")) {
      String id = person.text("id");
      String before = seen.putIfAbsent(PersonKey.of(id), id);
      if (before != null && !before.equals(id)) {
        Message text = Message.of("post.same-person").with("what", id).with("other", before);
        faults.add(asked.fault("people/" + index + "/id", "post.same-person", text));
      }
      index++;
    }
    return faults;
  }

  private static Optional<InputFault> backwards(Node period) {
    Optional<LocalDate> from = period.find("from", LocalDate.class);
    Optional<LocalDate> until = period.find("until", LocalDate.class);
    return from.filter(first -> until.filter(first::isAfter).isPresent())
        .map(first -> Message.of("post.period").with("from", first))
        .map(text -> period.fault("until", "post.period", text));
  }

  PostDraft draft() {
    return draft;
  }

  Node node() {
    return node;
  }

  /** Whether it cannot wait: what has gone out in an emergency can. */
  boolean isEmergency() {
    return draft.isEmergency() && !afterwards;
  }

  Instant at() {
    return node.get("at", OffsetDateTime.class).toInstant();
  }

  LocalDate day() {
    return IndianDays.of(at());
  }

  Optional<List<Node>> people() {
    return node.has("people") ? Optional.of(node.branches("people")) : Optional.empty();
  }

  Optional<Node> person(String id) {
    return node.branches("people").stream()
        .filter(one -> PersonKey.same(one.text("id"), id))
        .findFirst();
  }

  static boolean isOfAgency(Node person) {
    return person.find("agency", Boolean.class).orElse(false);
  }

  boolean isAuthor(String person) {
    return draft.author().filter(author -> PersonKey.same(author, person)).isPresent();
  }

  /** Whether the rules of the department keep authors from clearing, whatever the lane says. */
  boolean isByAnother() {
    return policy().flatMap(p -> p.find("separationOfDuties", Boolean.class)).orElse(false);
  }

  boolean isRestricted(String kind) {
    return PostFlag.isRestricted(kind)
        || policy().filter(p -> p.codes("restrictedFlags").contains(kind)).isPresent();
  }

  List<String> languages() {
    return policy().map(p -> p.codes("languages")).orElse(List.of());
  }

  /** How far press and post may lie apart: by the department, or by the framework's default. */
  Duration window() {
    long framework =
        ControlCatalogue.shipped()
            .find("GSM-INS-02")
            .map(control -> Long.parseLong(control.parameters().getOrDefault("windowMinutes", "")))
            .orElseThrow();
    return Duration.ofMinutes(
        policy().flatMap(p -> p.find("windowMinutes", Long.class)).orElse(framework));
  }

  private Optional<Node> policy() {
    return node.branch("policy");
  }

  /** The names of parties that are looked for on the day. */
  List<String> parties() {
    return node.branches("parties").stream()
        .filter(party -> contains(party, day()))
        .map(party -> party.text("name"))
        .toList();
  }

  /** A flag for each period of the Model Code in which it would go out. */
  List<PostFlag> periods() {
    List<Node> all = node.branches("electionPeriods");
    List<PostFlag> flags = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (contains(all.get(i), day())) {
        flags.add(new PostFlag(PostFlag.MODEL_CODE, "/electionPeriods/" + i, 0, 0));
      }
    }
    return List.copyOf(flags);
  }

  private static boolean contains(Node period, LocalDate day) {
    return period.find("from", LocalDate.class).filter(day::isBefore).isEmpty()
        && period.find("until", LocalDate.class).filter(day::isAfter).isEmpty();
  }
}
