package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.govsm.core.text.Message;
import org.govsm.governance.account.Account;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;

/**
 * GSM-RES-04: a moderator is on the roster in all hours in which an account is moderated, and as
 * many as the roster asks for at once; and how long each account is watched, for GSM-GOV-04. Who is
 * not in post on the day, has no access or is of an agency covers nothing.
 */
final class RosterCheck {

  private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
  private static final String COVERAGE = "coverage";
  private static final String OFFICE_HOURS = "policies.responsiveness.officeHours";
  private static final String PERSON = "roster.shifts[].person";
  private static final String LEFT = "people[].leftPostAt";

  private final CheckInput input;
  private final Optional<Account> account;
  private final Set<String> missing = new LinkedHashSet<>();
  private final Set<String> notThere = new LinkedHashSet<>();

  /** The hours of each person; a shift of which it is not known whose it is stands alone. */
  private final Map<Object, BitSet> persons = new LinkedHashMap<>();

  /** Of these, the hours of shifts of which all is known. */
  private final Map<Object, BitSet> sure = new LinkedHashMap<>();

  private RosterCheck(CheckInput input, Optional<Account> account) {
    this.input = input;
    this.account = account;
  }

  static List<CheckResult> covered(CheckInput input) {
    return input.perAccount(account -> new RosterCheck(input, Optional.of(account)).judge(account));
  }

  /**
   * The hours of a day in which each account is watched: at most those that are stated, and by a
   * roster that is kept no more than who is there.
   */
  static CheckResult watched(CheckInput input, BigDecimal stated, BigDecimal least) {
    List<FactNode> shifts = input.at("roster", "shifts").items();
    if (!input.at("roster", "kept").is(true)) {
      return Require.atLeast(COVERAGE, stated, least);
    }
    List<RosterCheck> each = new ArrayList<>();
    input.accounts().all().stream()
        .filter(Account::exists)
        .forEach(account -> each.add(new RosterCheck(input, Optional.of(account))));
    if (each.isEmpty()) {
      each.add(new RosterCheck(input, Optional.empty()));
    }
    BigDecimal most = stated;
    BigDecimal sure = stated;
    Set<String> unsaid = new LinkedHashSet<>();
    for (RosterCheck one : each) {
      BitSet covered = new BitSet();
      BitSet maybe = new BitSet();
      shifts.forEach(shift -> one.shift(shift, covered, maybe));
      most = most.min(ofTheShortestDay(maybe));
      boolean unsure = one.missing.contains(PERSON) || one.missing.contains(LEFT);
      sure = unsure ? sure.min(ofTheShortestDay(covered)) : sure;
      unsaid.addAll(one.missing);
    }
    CheckResult found = Require.atLeast(COVERAGE, most, least);
    return found.outcome() == Outcome.PASS && sure.compareTo(least) < 0
        ? CheckResult.unknown(List.copyOf(unsaid))
        : found;
  }

  private static BigDecimal ofTheShortestDay(BitSet week) {
    int minutes =
        IntStream.range(0, WeekHours.DAYS)
            .map(day -> week.get(day * WeekHours.DAY, (day + 1) * WeekHours.DAY).cardinality())
            .min()
            .orElse(0);
    return hours(minutes, RoundingMode.DOWN);
  }

  private CheckResult judge(Account account) {
    FactNode mode = account.at("moderationMode");
    if (mode.isWord("NONE")) {
      return CheckResult.notApplicable(Message.of("GSM-RES-04.not-moderated"));
    } else if (!mode.isGiven()) {
      return CheckResult.unknown(mode);
    }
    FactNode roster = input.at("roster");
    FactNode shifts = roster.isList() || roster.isNone() ? roster : roster.at("shifts");
    if (!shifts.isGiven()) {
      return Require.given(shifts);
    }
    BitSet covered = new BitSet();
    BitSet maybe = new BitSet();
    shifts.items().forEach(shift -> shift(shift, covered, maybe));
    if (maybe.isEmpty()) {
      return CheckResult.fail(lacking("nobody"));
    }
    return hours(roster.at("hours"), covered, maybe);
  }

  /** What a shift covers, and what it may cover by what is not said of it. */
  private void shift(FactNode shift, BitSet covered, BitSet maybe) {
    FactNode person = shift.at("person");
    if (person.isNone() || isOfAnother(shift)) {
      return;
    }
    Optional<BitSet> hours = WeekHours.of(shift);
    BitSet possible = hours.orElseGet(WeekHours::all);
    person.text().ifPresent(id -> leave(id, possible));
    maybe.or(possible);
    Object whose = person.text().<Object>map(id -> id).orElse(shift);
    persons.computeIfAbsent(whose, id -> new BitSet()).or(possible);
    if (person.isAbsent() || person.text().filter(input::isStranger).isPresent()) {
      missing.add(PERSON);
    } else if (person.text().filter(this::hasLeftAsUser).isPresent()) {
      missing.add(LEFT);
    } else if (shift.at("account").isAbsent()) {
      missing.add("roster.shifts[].account");
    } else if (hours.isEmpty()) {
      missing.add(unsaid("roster.shifts[]", shift));
    } else {
      covered.or(hours.get());
      sure.computeIfAbsent(whose, id -> new BitSet()).or(hours.get());
    }
  }

  /** Leaves of the hours of a person those in which the person can be there. */
  private void leave(String id, BitSet hours) {
    int before = hours.cardinality();
    if (!canModerate(id)) {
      hours.clear();
    }
    Optional<LocalDate> last = input.people().lastDay(id);
    for (int i = 0; i < WeekHours.DAYS; i++) {
      LocalDate day = input.today().plusDays(i);
      if (last.filter(day::isAfter).isPresent()) {
        int start = (day.getDayOfWeek().getValue() - 1) * WeekHours.DAY;
        hours.clear(start, start + WeekHours.DAY);
      }
    }
    if (hours.cardinality() < before) {
      notThere.add(id);
    }
  }

  /** Whether the register of users has somebody as left whom the list of people has in service. */
  private boolean hasLeftAsUser(String id) {
    return input.people().userLeft(id, input.asOf()).isPresent();
  }

  private boolean canModerate(String id) {
    boolean gone = input.people().active(id, input.asOf()).filter(active -> !active).isPresent();
    boolean shutOut =
        input.people().find(id).filter(one -> one.at("accessGrantedAt").isNone()).isPresent();
    return !gone && !shutOut && !input.people().isVendor(id);
  }

  /** What is lacking, and who was not counted. */
  private Message lacking(String key) {
    return notThere.isEmpty()
        ? Message.of("GSM-RES-04." + key)
        : Message.of("GSM-RES-04." + key + "-there").with("persons", List.copyOf(notThere));
  }

  private boolean isOfAnother(FactNode row) {
    FactNode named = row.at("account");
    return account.filter(one -> named.isGiven() && !named.is(one.id())).isPresent();
  }

  private static String unsaid(String list, FactNode row) {
    boolean days = row.at("from").isGiven() && row.at("to").isGiven();
    return list + (days ? ".days" : row.at("from").isGiven() ? ".to" : ".from");
  }

  private CheckResult hours(FactNode hours, BitSet covered, BitSet maybe) {
    BitSet needed = new BitSet();
    boolean open = false;
    for (FactNode row : hours.items()) {
      Optional<BitSet> said = WeekHours.of(row);
      if (!isOfAnother(row)) {
        boolean sure = said.isPresent() && !row.at("account").isAbsent();
        open |= !sure;
        if (sure) {
          needed.or(said.get());
        }
      }
    }
    BitSet lacking = (BitSet) needed.clone();
    lacking.andNot(maybe);
    if (!lacking.isEmpty()) {
      BigDecimal without = hours(lacking.cardinality(), RoundingMode.UP);
      return CheckResult.fail(lacking("gap").with("hours", without)).value(without);
    } else if (open || needed.isEmpty()) {
      return CheckResult.unknown(List.of("roster.hours"));
    }
    FactNode office = input.policy("responsiveness", "officeHours");
    Optional<BitSet> hoursOfOffice = WeekHours.of(office);
    BitSet published = hoursOfOffice.orElseGet(BitSet::new);
    published.andNot(needed);
    BigDecimal all = hours(needed.cardinality(), RoundingMode.DOWN);
    needed.andNot(covered);
    if (!needed.isEmpty()) {
      return CheckResult.unknown(List.copyOf(missing));
    }
    return tooFew(hours)
        .or(() -> lessThanPublished(published))
        .or(() -> perhapsTooFew(hours))
        .or(() -> noCount(hours))
        .or(() -> hoursOfOffice.isPresent() ? Optional.empty() : openOffice(office))
        .orElseGet(() -> CheckResult.pass(Message.of("GSM-RES-04.covered").with("hours", all)));
  }

  /** What is lacking of hours that are published in part. */
  private static Optional<CheckResult> openOffice(FactNode office) {
    return Optional.of(office)
        .filter(FactNode::isGiven)
        .map(one -> CheckResult.unknown(List.of(unsaid(OFFICE_HOURS, one))));
  }

  /** A roster of few hours is covered soon: people are told when they can expect responses. */
  private static Optional<CheckResult> lessThanPublished(BitSet published) {
    if (published.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal left = hours(published.cardinality(), RoundingMode.UP);
    return Optional.of(
        CheckResult.of(Outcome.WARN, Message.of("GSM-RES-04.less").with("hours", left))
            .value(left));
  }

  /** The hours in which fewer are there than the roster asks for at once; nothing where none is. */
  private Optional<CheckResult> tooFew(FactNode hours) {
    BitSet few = few(hours, persons);
    if (few.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal without = hours(few.cardinality(), RoundingMode.UP);
    return Optional.of(
        CheckResult.of(Outcome.WARN, lacking("few").with("hours", without)).value(without));
  }

  /** Whether enough are there hangs on shifts of which it is not known whose or when they are. */
  private Optional<CheckResult> perhapsTooFew(FactNode hours) {
    return few(hours, sure).isEmpty()
        ? Optional.empty()
        : Optional.of(CheckResult.unknown(List.copyOf(missing)));
  }

  /**
   * Half a person is on duty nowhere, and where nobody is asked for no hour is one of the roster.
   */
  private Optional<CheckResult> noCount(FactNode hours) {
    boolean none =
        hours.items().stream()
            .filter(row -> !isOfAnother(row))
            .flatMap(row -> row.at("atOnce").number().stream())
            .anyMatch(
                count ->
                    count.compareTo(BigDecimal.ONE) < 0 || count.stripTrailingZeros().scale() > 0);
    return none
        ? Optional.of(CheckResult.unknown(List.of("roster.hours[].atOnce")))
        : Optional.empty();
  }

  private BitSet few(FactNode hours, Map<Object, BitSet> there) {
    BitSet few = new BitSet();
    for (FactNode row : hours.items()) {
      BigDecimal atOnce = row.at("atOnce").number().orElse(BigDecimal.ONE);
      if (!isOfAnother(row)) {
        WeekHours.of(row).orElseGet(BitSet::new).stream()
            .filter(minute -> count(there, minute).compareTo(atOnce) < 0)
            .forEach(few::set);
      }
    }
    return few;
  }

  private static BigDecimal count(Map<Object, BitSet> there, int minute) {
    return BigDecimal.valueOf(there.values().stream().filter(one -> one.get(minute)).count());
  }

  private static BigDecimal hours(int minutes, RoundingMode rounding) {
    BigDecimal hours =
        BigDecimal.valueOf(minutes).divide(MINUTES, 2, rounding).stripTrailingZeros();
    return hours.setScale(Math.max(0, hours.scale()));
  }
}
