package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.text.Message;
import org.govsm.core.time.EffectivePeriod;
import org.govsm.governance.account.Account;
import org.govsm.governance.account.Accounts;
import org.govsm.governance.account.People;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.facts.KeptAnswers;
import org.govsm.governance.facts.Moment;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.governance.tree.IndianDays;

/** What a check looks at: the control with its limits, the facts, and the moment. */
public final class CheckInput {

  private final Control control;
  private final Scene scene;

  /** What is the same for all controls of one assessment. */
  public record Scene(
      ControlCatalogue catalogue, Facts facts, Accounts accounts, People people, Instant asOf) {

    public static Scene of(ControlCatalogue catalogue, Facts facts, Instant asOf) {
      return new Scene(catalogue, facts, Accounts.of(facts), People.of(facts), asOf);
    }
  }

  public CheckInput(Control control, Scene scene) {
    this.control = control;
    this.scene = scene;
  }

  public Control control() {
    return control;
  }

  ControlCatalogue catalogue() {
    return scene.catalogue();
  }

  public Facts facts() {
    return scene.facts();
  }

  public Accounts accounts() {
    return scene.accounts();
  }

  People people() {
    return scene.people();
  }

  public Instant asOf() {
    return scene.asOf();
  }

  public LocalDate today() {
    return IndianDays.of(scene.asOf());
  }

  public FactNode at(String... names) {
    return scene.facts().at(names);
  }

  FactNode policy(String... names) {
    return scene.facts().policy(names);
  }

  /** A limit of the control, which is a number. */
  BigDecimal limit(String name) {
    return new BigDecimal(control.parameters().getOrDefault(name, "0"));
  }

  /** The same as it was on a day: an event is judged by the law of its own day. */
  BigDecimal limit(String name, LocalDate day) {
    return new BigDecimal(control.parameter(name, day).orElse("0"));
  }

  /**
   * That an event of a day is not judged: the control was not in force then, or sources differ on
   * whether it was.
   */
  Optional<CheckResult> beforeLaw(LocalDate day) {
    LocalDate from = control.effective().map(EffectivePeriod::from).orElse(day);
    if (day.isBefore(from)) {
      Message text = Message.of("check.before-law").with("from", from);
      return Optional.of(CheckResult.notApplicable(text));
    }
    return control
        .atLatest()
        .filter(day::isBefore)
        .map(latest -> Message.of("assessment.first-day").with("from", from).with("latest", latest))
        .map(text -> CheckResult.of(Outcome.NOT_EVALUATED, text));
  }

  /** Whether a person is in service here; such a person is named by {@code fact}. */
  CheckResult active(FactNode fact) {
    Optional<String> id = fact.text();
    if (id.isEmpty() || fact.denial().isPresent()) {
      return Require.given(fact);
    }
    Message text = Message.of("check.active").with("what", CheckResult.term(fact.path()));
    return people()
        .active(id.get(), asOf())
        .map(
            active ->
                active
                    ? CheckResult.pass(text)
                    : CheckResult.fail(
                        Message.of("check.not-active")
                            .with("what", CheckResult.term(fact.path()))
                            .with("person", id.get())))
        .orElseGet(
            () ->
                people().userLeft(id.get(), asOf()).isPresent()
                    ? unknownService(id.get())
                    : CheckResult.unknown(List.of("people[].active")));
  }

  /** The same of an office, which nobody of a vendor holds. */
  CheckResult officer(FactNode fact) {
    return fact.text()
        .filter(people()::isVendor)
        .map(
            id ->
                CheckResult.fail(
                    Message.of("check.of-agency")
                        .with("what", CheckResult.term(fact.path()))
                        .with("person", id)))
        .orElseGet(() -> active(fact));
  }

  /** Whether a person was in the post at a moment; somebody whom nobody named leaves it open. */
  CheckResult inPost(String person, Moment at) {
    return people()
        .inPost(person, at, asOf())
        .map(
            served ->
                served
                    ? CheckResult.pass(Message.of("check.in-post").with("person", person))
                    : CheckResult.fail(Message.of("check.left").with("person", person)))
        .orElseGet(() -> unknownService(person));
  }

  /**
   * A finding that rests on a person: of somebody whom the list of people lacks nothing is in
   * order. Without such a list there is nothing to hold a name against.
   */
  CheckResult listed(String person, CheckResult found) {
    return isStranger(person) ? CheckResult.all(found, unlisted(person)) : found;
  }

  /** That the list of people lacks somebody who is named. */
  CheckResult unlisted(String person) {
    return CheckResult.unknown(List.of("people"))
        .saying(Message.of("check.stranger").with("person", person));
  }

  /** Whether there is a list of people, and a person is not on it. */
  boolean isStranger(String person) {
    return !at("people").isAbsent() && people().find(person).isEmpty();
  }

  /** What is not known of a person: who the people are at all, or one thing about them. */
  CheckResult unknownPerson(String fact) {
    return CheckResult.unknown(List.of(at("people").isAbsent() ? "people" : fact));
  }

  /** What is not known of whether somebody is in service: both records, where they differ. */
  CheckResult unknownService(String person) {
    return people()
        .userLeft(person, asOf())
        .map(
            left ->
                CheckResult.unknown(List.of("people[].leftPostAt"))
                    .saying(PeopleConflicts.userLeft(person, left)))
        .orElseGet(() -> unknownPerson("people[].active"));
  }

  /** A finding that rests on somebody who is in service, or is not: both records agree on it. */
  CheckResult serving(String person, CheckResult found) {
    return people().userLeft(person, asOf()).isPresent()
        ? CheckResult.all(found, unknownService(person))
        : found;
  }

  /** Whether the posts of an account are listed, with it or among those of the department. */
  boolean postsListed(Account account) {
    FactNode own = account.at("posts");
    return own.isList() || own.isNone() || at("posts").isNone() || !facts().each("posts").isEmpty();
  }

  /** Every account that exists on its platform. */
  List<CheckResult> perAccount(Function<Account, CheckResult> check) {
    if (accounts().list().isEmpty()) {
      return List.of(CheckResult.unknown(List.of("accounts")));
    } else if (accounts().all().isEmpty()) {
      return List.of(CheckResult.notApplicable(Message.of("check.no-accounts")));
    }
    List<CheckResult> verdicts = new ArrayList<>();
    for (Account account : accounts().all()) {
      CheckResult result =
          account.exists()
              ? check.apply(account)
              : CheckResult.notApplicable(Message.of("check.not-existing"));
      verdicts.add(result.about(account.id()));
    }
    return verdicts;
  }

  /**
   * Every post; what surely is not out yet shows nothing to anybody, and of what is said to be both
   * nothing is in order.
   */
  List<CheckResult> eachOut(Function<FactNode, CheckResult> check) {
    CheckResult notOut = CheckResult.notApplicable(Message.of("check.not-out"));
    return each(
        "posts",
        post -> {
          if (PostState.of(post) == PostState.NOT_OUT) {
            return notOut;
          }
          CheckResult found = check.apply(post);
          boolean inOrder = found.outcome() == Outcome.PASS || found.outcome() == Outcome.ATTEST;
          return inOrder && PostState.isContradictory(post)
              ? CheckResult.unknown(List.of("posts[].state"))
              : found;
        });
  }

  /** Every item of a list of facts; what says the same is judged once. */
  List<CheckResult> each(String many, Function<FactNode, CheckResult> check) {
    List<FactNode> items = facts().each(many);
    FactNode list = at(many);
    if (items.isEmpty()) {
      Message none = Message.of("check.nothing").with("what", CheckResult.term(many));
      return List.of(list.isNone() ? CheckResult.notApplicable(none) : CheckResult.unknown(list));
    }
    Function<FactNode, CheckResult> asked =
        RecordedTime.hasUnrecorded(items) ? item -> RecordedTime.item(many, item, check) : check;
    return ItemResults.of(many, items, new KeptAnswers<>(asked)::of);
  }
}
