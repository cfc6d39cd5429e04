package org.govsm.governance.facts;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.govsm.core.time.DayBounds;
import org.govsm.governance.secret.Secrets;
import org.govsm.governance.tree.EnteredText;
import org.govsm.governance.tree.ExactTree;
import org.govsm.governance.tree.IndianDays;
import org.govsm.governance.tree.PersonKey;
import org.govsm.governance.tree.Place;
import org.jspecify.annotations.Nullable;

/**
 * The facts about one department, as {@code docs/facts.md} lists them: some are read by checks,
 * some are kept for checks to come, all others are refused. A member that is left out is not known;
 * one that is null is said not to be.
 */
public final class Facts implements ToPlain {

  /** How many years ahead something can be planned: beyond a career in office nothing is. */
  public static final int MOST_YEARS_AHEAD = 50;

  private static final Instant FIRST = IndianDays.start(LocalDate.of(DayBounds.FIRST_YEAR, 1, 1));

  private final Object tree;
  private final FactNode root;
  private final FactReader.Dates happened;
  private final FactReader.Dates planned;

  /** What was asked for, by the name of the list: each control asks again. */
  private final Map<String, List<FactNode>> each = new ConcurrentHashMap<>();

  /** The same by a member, by the names of both: it is looked for once for each signature. */
  private final Map<List<String>, Map<String, List<FactNode>>> byMember = new ConcurrentHashMap<>();

  private volatile @Nullable Map<String, List<FactNode>> custody;
  private volatile @Nullable String digest;

  private Facts(Object tree, FactReader read) {
    this.tree = tree;
    this.root = FactNode.of(WordForms.alike(FactForm.shipped(), PersonNames.alike(tree)));
    this.happened = read.happened();
    this.planned = read.planned();
  }

  /**
   * Reads the published tree form.
   *
   * @param tree maps, lists, strings, booleans and exact numbers
   * @return the facts, or every fault with its pointer, such as {@code /accounts/2/state}; what
   *     looks like a secret is refused without being repeated
   * @throws IllegalArgumentException for a tree that holds anything else; a number in floating
   *     point is a fault
   */
  public static Checked<Facts> fromPlain(@Nullable Object tree) {
    return read(tree, Optional.empty(), Secrets::in);
  }

  /**
   * Reads what a department states together with what is kept of it as records. What is kept was
   * looked through for secrets when it was put on record, and is not again; what was checked before
   * it was kept is not checked again either.
   *
   * @param stated the tree that the department states
   * @return as for {@link #fromPlain}
   */
  public static Checked<Facts> joined(
      Map<String, ? extends @Nullable Object> stated, FactRecords kept) {
    return read(JoinedFacts.of(stated, kept.lists()), kept.last(), tree -> Secrets.in(stated));
  }

  /**
   * Reads a tree.
   *
   * @param last when the last happened of what was checked before it was kept
   */
  private static Checked<Facts> read(
      @Nullable Object tree, Optional<Instant> last, Function<Object, List<InputFault>> secrets) {
    List<InputFault> faults = new ArrayList<>();
    Object copy = requireNonNullElse(ExactTree.copy(tree, "", faults), "");
    FactReader reader = new FactReader(faults);
    last.ifPresent(reader.happened()::reach);
    reader.read(FactForm.shipped(), copy, Place.ROOT);
    Facts facts = new Facts(copy, reader);
    facts.refuseTwice("accounts", faults);
    facts.refuseTwice("people", faults);
    CustodyRules.check(facts, faults);
    FreezeRules.check(facts, faults);
    FreezeRules.checkCalendar(facts, faults);
    AttestationRules.check(facts, faults);
    TwoNames.check(facts, faults);
    return Checked.of(facts, withoutSecrets(faults, secrets.apply(copy)));
  }

  /**
   * These facts with one account alone, as it stands or would stand. Only the account is checked
   * again; the rest was, when it was read.
   *
   * @param account the account
   * @param without lists that are left out, such as {@code posts}
   * @throws IllegalArgumentException for an account that could not stand among facts
   */
  public Facts withAccountAlone(
      Map<String, ? extends @Nullable Object> account, Collection<String> without) {
    Map<String, @Nullable Object> alone = ExactTree.members(tree);
    without.forEach(alone::remove);
    alone.put("accounts", List.of(account));
    List<InputFault> faults = new ArrayList<>();
    Object copy = requireNonNullElse(ExactTree.copy(alone, "", faults), "");
    FactReader reader = new FactReader(faults);
    last().ifPresent(reader.happened()::reach);
    reader.read(FactForm.shipped(), copy, Place.ROOT);
    List<InputFault> all = withoutSecrets(faults, Secrets.in(account));
    return Checked.of(new Facts(copy, reader), all).orThrow();
  }

  /**
   * Reads facts that are entered now. More is asked of them than of those that were kept, which
   * must stay readable for ever: what has happened lies between the year 1900 and now, what is
   * planned within fifty years, and texts read as they are written.
   *
   * @param tree as for {@link #fromPlain}
   * @param kept what is not entered now, such as {@code custody} or {@code accounts/0/state}
   * @param now the moment of entry
   * @return the facts, or every fault
   */
  public static Checked<Facts> entered(
      @Nullable Object tree, Collection<String> kept, Instant now) {
    return fromPlain(tree)
        .<Checked<Facts>>fold(
            facts -> Checked.of(facts, facts.enteredFaults(kept, now)), Checked.Rejected::new);
  }

  private List<InputFault> enteredFaults(Collection<String> kept, Instant now) {
    List<InputFault> faults = new ArrayList<>(EnteredText.faults(tree));
    Message ahead = Message.of("fault.detail-ahead");
    PeopleRules.check(this, faults);
    datedAfter(now).forEach(f -> faults.add(new InputFault(f.pointer(), f.code(), ahead)));
    LocalDate last = IndianDays.of(now).plusYears(MOST_YEARS_AHEAD);
    Instant end = IndianDays.start(last.plusDays(1));
    if (happened.reachBefore(FIRST)
        || planned.reachBefore(FIRST)
        || planned.reachAfter(end.minusNanos(1))) {
      FactReader far = dates(at -> at.isBefore(FIRST) || !at.isBefore(end));
      Stream.concat(
              far.happened().found().stream().filter(date -> date.at().isBefore(FIRST)),
              far.planned().found().stream())
          .map(date -> new InputFault(date.place().pointer(), "date.far", far(last)))
          .forEach(faults::add);
    }
    faults.removeIf(
        fault ->
            kept.stream().anyMatch(one -> (fault.pointer() + "/").startsWith("/" + one + "/")));
    return faults;
  }

  private static Message far(LocalDate last) {
    return Message.of("fault.day-far")
        .with("from", LocalDate.of(DayBounds.FIRST_YEAR, 1, 1))
        .with("until", last);
  }

  /** A fault may repeat what was given; one about a secret may not. */
  private static List<InputFault> withoutSecrets(
      List<InputFault> faults, List<InputFault> secrets) {
    List<InputFault> all = new ArrayList<>(faults);
    for (InputFault secret : secrets) {
      all.removeIf(f -> (f.pointer() + "/").startsWith(secret.pointer() + "/"));
      String hidden = secret.pointer();
      if (hidden.endsWith("/" + Secrets.WITHHELD)) {
        String above = hidden.substring(0, hidden.length() - Secrets.WITHHELD.length());
        all.removeIf(f -> f.code().equals("tree.unknown") && f.pointer().startsWith(above));
      }
    }
    all.addAll(secrets);
    return all;
  }

  private void refuseTwice(String list, List<InputFault> faults) {
    Set<String> ids = new HashSet<>();
    int index = 0;
    for (FactNode item : at(list).items()) {
      Optional<String> id = item.at("id").text();
      boolean first =
          id.map(one -> list.equals("people") ? PersonKey.of(one) : one).map(ids::add).orElse(true);
      if (!first) {
        String pointer = "/" + list + "/" + index + "/id";
        faults.add(new InputFault(pointer, "account.twice", Message.of("fault.account-twice")));
      }
      index++;
    }
  }

  /**
   * The JSON Schema of the tree, for the description of an API.
   *
   * @return the schema as a tree, without {@code $schema}
   */
  public static Map<String, Object> schema() {
    return FactSchema.of(FactForm.shipped());
  }

  /**
   * A fact by the way to it.
   *
   * @param names the names of members, such as {@code strategy}, {@code approvedAt}
   * @return the fact, be it absent
   */
  public FactNode at(String... names) {
    return root.at(names);
  }

  /**
   * A rule of the department, which may stand under {@code policies} or {@code policy}.
   *
   * @param names the names of members below it
   * @return the fact, be it absent
   */
  public FactNode policy(String... names) {
    return at("policies").at(names).or(at("policy").at(names));
  }

  /**
   * Several facts of one kind, which may also be given as one under its other name, or as a list
   * under another.
   *
   * @param many the list, such as {@code posts}; a single one is {@code post}
   * @return the list first; none where neither is given
   */
  public List<FactNode> each(String many) {
    List<FactNode> known = each.get(many);
    if (known == null) {
      known = List.copyOf(all(many));
      if (at(many).isList()) {
        each.put(many, known); // no more than the tree has lists
      }
    }
    return known;
  }

  /**
   * Those of several facts of which a member is a word.
   *
   * @param many the list, as for {@link #each(String)}
   * @param member the member, such as {@code id}
   * @param word what it is, letter by letter
   * @return in the order of the list; none where no fact has it
   */
  public List<FactNode> each(String many, String member, String word) {
    return byMember
        .computeIfAbsent(List.of(many, member), names -> by(member, each(many)))
        .getOrDefault(word, List.of());
  }

  private static Map<String, List<FactNode>> by(String member, List<FactNode> facts) {
    Map<String, List<FactNode>> found = new HashMap<>();
    for (FactNode fact : facts) {
      if (fact.at(member).value() instanceof String word) {
        found.computeIfAbsent(word, one -> new ArrayList<>()).add(fact);
      }
    }
    found.replaceAll((word, own) -> List.copyOf(own));
    return found;
  }

  private List<FactNode> all(String many) {
    FactNode list = at(many);
    for (String name : FactForm.shipped().plural(many)) {
      list = list.or(at(name));
    }
    List<FactNode> all = new ArrayList<>(list.items());
    for (String name : FactForm.shipped().singular(many)) {
      if (at(name).isGiven()) {
        all.add(at(name).asRoot());
      }
    }
    return all;
  }

  /** How many items their lists have, such as posts and queries. */
  public int items() {
    return tree instanceof Map<?, ?> members
        ? members.values().stream()
            .mapToInt(member -> member instanceof List<?> list ? list.size() : 0)
            .sum()
        : 0;
  }

  /**
   * What is said to have happened later than a moment: an error of data or of a clock, for facts
   * known at that moment. A planned post may lie ahead.
   *
   * @param moment the moment of the question
   * @return a fault for each such date
   */
  public List<InputFault> datedAfter(Instant moment) {
    if (!happened.reachAfter(moment)) {
      return List.of();
    }
    List<InputFault> faults = new ArrayList<>();
    for (FactReader.Dated date : dates(at -> at.isAfter(moment)).happened().found()) {
      Message text = Message.of("fault.date-ahead");
      faults.add(new InputFault(date.place().pointer(), "date.ahead", text));
    }
    return faults;
  }

  /** The last moment at which they say that something happened. */
  Optional<Instant> last() {
    return happened.last();
  }

  /** The dates of these facts that are sought, with their places. */
  private FactReader dates(Predicate<Instant> sought) {
    FactReader reader = new FactReader(new ArrayList<>(), sought);
    reader.read(FactForm.shipped(), tree, Place.ROOT);
    return reader;
  }

  /**
   * What pins these facts.
   *
   * @return {@code sha256:} and the hash of the tree form
   */
  public String digest() {
    String known = digest;
    if (known == null) {
      known = CanonicalForm.digest(tree);
      digest = known;
    }
    return known;
  }

  /**
   * A member of the whole, as it was given.
   *
   * @param member its name, such as {@code attestations}
   * @return its tree; nothing where it was not given, or is null
   */
  public @Nullable Object given(String member) {
    return tree instanceof Map<?, ?> map ? Tree.of(map.get(member)) : null;
  }

  /**
   * What the custody log says of one account.
   *
   * @param account its id
   * @return its entries, in the order of the log
   */
  public List<FactNode> custodyOf(String account) {
    Map<String, List<FactNode>> known = custody;
    if (known == null) {
      known = CustodyRules.byAccount(custodyLog());
      custody = known;
    }
    return known.getOrDefault(account, List.of());
  }

  /**
   * The custody log of all accounts, under one of its two names.
   *
   * @return the log, be it absent
   */
  public FactNode custodyLog() {
    return at("custody").or(at("custodyLog"));
  }

  /**
   * The published tree form.
   *
   * @return the tree that was read, with the members that no control reads yet
   */
  @Override
  public Object toPlain() {
    return requireNonNull(Tree.of(tree));
  }
}
