package org.govsm.governance.assessment;

import static java.util.Comparator.comparing;
import static org.govsm.governance.tree.ExactTree.members;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.govsm.core.process.FollowUp;
import org.govsm.core.process.Guard;
import org.govsm.core.process.GuardAnswer;
import org.govsm.core.process.Transition;
import org.govsm.governance.account.Account;
import org.govsm.governance.account.AccountLifeCycle;
import org.govsm.governance.account.Accounts;
import org.govsm.governance.account.MoveDetails;
import org.govsm.governance.facts.FactPlace;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.tree.IndianDays;
import org.jspecify.annotations.Nullable;

/**
 * Steps ahead of the accounts of a department, from the one for which an account waits to the state
 * in which it may stay, each with all that is still to be put in order. A later step is judged as
 * if the steps before it had been taken. What is the same for all accounts is read once.
 */
public final class StepsAhead {

  private static final String ACCOUNTS = "/accounts/";

  /** The id of an account that is not proposed yet. */
  private static final String NOBODYS = "new";

  /** Seen at the account itself, so that nobody is asked about it before it is there. */
  private static final Set<String> SEEN_THERE = Set.of("GSM-VAL-01");

  private final Facts facts;
  private final Map<String, @Nullable Object> tree;
  private final Instant asOf;
  private final Map<String, Place> places = new LinkedHashMap<>();

  private StepsAhead(Facts facts, Instant asOf) {
    this.facts = facts;
    this.tree = members(facts.toPlain());
    this.asOf = asOf;
    List<?> plain = tree.get("accounts") instanceof List<?> all ? all : List.of();
    List<Account> read = Accounts.of(facts).all();
    for (int i = 0; i < plain.size(); i++) {
      Map<String, @Nullable Object> one = members(plain.get(i));
      places.put(String.valueOf(one.get("id")), new Place(i, one, read.get(i)));
    }
  }

  /** Where an account stands among those of the department. */
  private record Place(int index, Map<String, @Nullable Object> plain, Account account) {}

  /**
   * Something that stands in the way of a step.
   *
   * @param answer why: not met, or not known
   * @param cures where to enter what is missing; none where nothing more can be told
   */
  public record Obstacle(Guard guard, GuardAnswer answer, List<FactPlace> cures) {

    private boolean isRecorded(String... events) {
      return cures.stream()
          .filter(cure -> cure.path().equals(StepCures.CUSTODY))
          .anyMatch(cure -> List.of(events).contains(cure.field()));
    }
  }

  /**
   * A step with its obstacles, but what is said with the step itself; events of the custody log in
   * the order in which they are recorded.
   */
  public record Step(Transition transition, List<Obstacle> obstacles) {

    /** Where to enter all that is missing, each place once. */
    public List<FactPlace> cures() {
      return obstacles.stream().flatMap(one -> one.cures().stream()).distinct().toList();
    }
  }

  /**
   * What is still to be put in order of an account that is live already.
   *
   * @param step the step that made it live, with what is still open after it
   * @param due the last day on which the first of it is in time; nothing where it is not recorded
   *     when the account became live
   */
  public record Open(Step step, Optional<LocalDate> due) {}

  /**
   * Reads the facts once, to be asked about many accounts.
   *
   * @param facts the facts about the department
   * @param asOf the moment of the question
   */
  public static StepsAhead in(Facts facts, Instant asOf) {
    return new StepsAhead(facts, asOf);
  }

  /**
   * The steps ahead.
   *
   * @param facts the facts about the department, among them the account
   * @param account the id of the account
   * @param asOf the moment of the question
   * @return none in a state in which an account may stay, and where the facts do not know it
   */
  public static List<Step> of(Facts facts, String account, Instant asOf) {
    return in(facts, asOf).all(account);
  }

  /**
   * The first step of an account that nobody proposed yet, with all that it will miss: it has an
   * owner and a platform of its own still to be named.
   *
   * @param facts the facts about the department
   * @param platform where it will be; any name that no decision of the department has yet
   */
  public static Step first(Facts facts, String platform, Instant asOf) {
    Map<String, @Nullable Object> proposed = new LinkedHashMap<>();
    proposed.put("id", NOBODYS);
    proposed.put("platform", platform);
    proposed.put("state", AccountLifeCycle.machine().initial().code());
    StepsAhead alone =
        new StepsAhead(facts.withAccountAlone(proposed, LifeCycleGuards.NOT_READ), asOf);
    return alone.next(NOBODYS).orElseThrow();
  }

  /** The step for which an account waits, judged alone: the first of all its steps. */
  public Optional<Step> next(String account) {
    return Optional.ofNullable(places.get(account))
        .flatMap(
            place ->
                after(state(place.plain())).map(step -> step(step, place, place.plain(), facts)));
  }

  /** What is still open after the step that made an account live; nothing where all is in order. */
  public Optional<Open> open(String account) {
    return Optional.ofNullable(places.get(account)).flatMap(this::open);
  }

  private Optional<Open> open(Place place) {
    String state = state(place.plain());
    for (Transition step : AccountLifeCycle.machine().transitions()) {
      if (step.to().equals(state) && !step.followUps().isEmpty()) {
        List<Guard> guards = step.followUps().stream().map(FollowUp::guard).toList();
        List<Obstacle> open = obstacles(guards, place, place.plain(), facts);
        return open.isEmpty()
            ? Optional.empty()
            : Optional.of(new Open(new Step(step, open), due(step, open, place)));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> due(Transition step, List<Obstacle> open, Place place) {
    List<Guard> guards = open.stream().map(Obstacle::guard).toList();
    int days =
        step.followUps().stream()
            .filter(one -> guards.contains(one.guard()))
            .mapToInt(FollowUp::days)
            .min()
            .orElseThrow();
    return place.account().activatedAt().map(at -> IndianDays.of(at).plusDays(days));
  }

  private List<Step> all(String account) {
    List<Step> steps = new ArrayList<>(next(account).stream().toList());
    Place place = places.get(account);
    while (place != null && !steps.isEmpty()) {
      Optional<Transition> then = after(steps.get(steps.size() - 1).transition().to());
      if (then.isEmpty()) {
        break;
      }
      steps.add(supposed(then.get(), place));
    }
    return List.copyOf(steps);
  }

  private static String state(Map<String, @Nullable Object> account) {
    return String.valueOf(account.get("state"));
  }

  private static Optional<Transition> after(String state) {
    return AccountLifeCycle.awaited(state)
        .flatMap(event -> AccountLifeCycle.machine().find(state, event));
  }

  /** A step of the account alone, in the state from which it leads. */
  private Step supposed(Transition step, Place place) {
    Map<String, @Nullable Object> then = new LinkedHashMap<>(place.plain());
    then.put("state", step.from());
    Facts alone = facts.withAccountAlone(then, LifeCycleGuards.NOT_READ);
    Account account = Accounts.of(alone).all().get(0);
    Step judged = step(step, new Place(place.index(), place.plain(), account), then, alone);
    return new Step(step, judged.obstacles().stream().map(StepsAhead::afterIssue).toList());
  }

  /** By a later step the keys are issued, and what is in the log is no longer asked as a fact. */
  private static Obstacle afterIssue(Obstacle one) {
    String guard = one.guard().code();
    if (SEEN_THERE.contains(guard)) {
      return new Obstacle(one.guard(), one.answer(), List.of());
    }
    return CustodyCures.willAnswer(guard, one.answer())
        ? new Obstacle(one.guard(), one.answer(), List.of(CustodyCures.place(guard)))
        : one;
  }

  /**
   * A step.
   *
   * @param account the account in the state from which the step leads
   * @param known the facts in which it stands so
   */
  private Step step(
      Transition step, Place place, Map<String, @Nullable Object> account, Facts known) {
    return new Step(step, inOrder(obstacles(step.guards(), place, account, known)));
  }

  private List<Obstacle> obstacles(
      List<Guard> guards, Place place, Map<String, @Nullable Object> account, Facts known) {
    MoveDetails nothing = MoveDetails.fromPlain(Map.of(), asOf).orThrow();
    AccountScene scene = new AccountScene(known, place.account(), nothing, asOf);
    Function<String, GuardAnswer> answers = LifeCycleGuards.of(scene, account, guards, asOf);
    List<Obstacle> obstacles = new ArrayList<>();
    for (Guard guard : guards) {
      boolean said = !MoveDetails.askedBy(guard.code()).isEmpty();
      if (!said && !(answers.apply(guard.code()) instanceof GuardAnswer.Met)) {
        GuardAnswer answer = answers.apply(guard.code());
        obstacles.add(new Obstacle(guard, answer, cures(guard, answer, place)));
      }
    }
    return obstacles;
  }

  /** Where the keys are still to pass, or somebody is to lose them, they are changed after that. */
  private static List<Obstacle> inOrder(List<Obstacle> obstacles) {
    List<Obstacle> ordered = new ArrayList<>(obstacles);
    if (obstacles.stream().anyMatch(one -> one.isRecorded("TRANSFERRED", "ISSUED", "REVOKED"))) {
      ordered.sort(comparing(one -> one.isRecorded("ROTATED")));
    }
    return List.copyOf(ordered);
  }

  /** Found beside the account alone, and told as they stand among all accounts. */
  private List<FactPlace> cures(Guard guard, GuardAnswer answer, Place place) {
    Map<String, @Nullable Object> account = place.plain();
    Map<String, @Nullable Object> alone = new LinkedHashMap<>(tree);
    alone.put("accounts", List.of(account));
    List<String> subjects =
        List.of(String.valueOf(account.get("id")), String.valueOf(account.get("platform")));
    return StepCures.of(guard.code(), answer, alone, subjects).stream()
        .map(cure -> amongAll(cure, place.index()))
        .toList();
  }

  private static FactPlace amongAll(FactPlace cure, int index) {
    String own = ACCOUNTS + "0";
    return (cure.at() + "/").startsWith(own + "/")
        ? new FactPlace(
            ACCOUNTS + index + cure.at().substring(own.length()), cure.field(), cure.path())
        : cure;
  }
}
