package org.govsm.governance.custody;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.account.Account;
import org.govsm.governance.account.Accounts;
import org.govsm.governance.account.People;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.facts.Moment;

/**
 * Exit of an agency from the accounts that it runs under a contract: an exit kit of six parts that
 * it hands over, and the end of every access of its people. The last bill waits for both.
 */
public final class AgencyExit {

  /** The members of an entry of the custody log that name who has or had access. */
  private static final List<String> ACCESS =
      List.of("toHolder", "to", "fromHolder", "from", "backup");

  /** Those of them that name who loses it. */
  private static final List<String> ENDING = List.of("fromHolder", "from");

  private final Facts facts;
  private final String contract;
  private final People people;
  private final Map<String, String> contracts;
  private final ContractHistory once;

  private AgencyExit(Facts facts, String contract, ContractHistory once) {
    this.facts = facts;
    this.contract = contract;
    this.once = once;
    people = People.of(facts);
    contracts = people.contracts();
  }

  /**
   * What an agency owes of one account.
   *
   * @param account the id of the account
   * @param lacking the parts of the exit kit that nobody has yet, by their codes
   * @param persons who of an agency still has access
   */
  public record Owed(String account, List<String> lacking, List<String> persons) {

    /** Whether nothing is owed. */
    public boolean isNothing() {
      return lacking.isEmpty() && persons.isEmpty();
    }

    /** What is owed, in words. */
    public List<Message> said() {
      List<Message> said = new ArrayList<>();
      if (!lacking.isEmpty()) {
        said.add(
            Message.of("exit.lacking")
                .with("account", account)
                .with("parts", lacking.stream().map(one -> new Term("exit-kit." + one)).toList()));
      }
      if (!persons.isEmpty()) {
        said.add(Message.of("exit.access").with("account", account).with("persons", persons));
      }
      return said;
    }
  }

  /**
   * Somebody of an agency under no stated contract with access to an account that names none.
   *
   * @param account the id of the account
   * @param person who has access
   */
  public record Unlinked(String account, String person) implements ToPlain {

    /** What is to be stated, in words. */
    public Message said() {
      return Message.of("exit.unlinked").with("account", account).with("person", person);
    }

    /** The published tree form. */
    @Override
    public Map<String, Object> toPlain() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("account", account);
      tree.put("person", person);
      return tree;
    }
  }

  /**
   * The exit kits of a contract: of each account that is held by it, also where nothing is owed. It
   * holds the accounts that name it, that named it once, or to which somebody who works or worked
   * under it has or had access. A part is handed over where the kit of the contract states where it
   * is, or that there is none and why, on which day it was received, and by which officer; words
   * that deny, limit, dispute or promise it stand against that.
   *
   * @param once what named the contract in earlier versions
   * @return in the order of the accounts
   */
  public static List<ExitKit> kits(Facts facts, String contract, ContractHistory once) {
    AgencyExit exit = new AgencyExit(facts, contract, once);
    return Accounts.of(facts).all().stream()
        .map(exit::kit)
        .filter(kit -> !kit.parts().isEmpty() || !kit.persons().isEmpty())
        .toList();
  }

  /**
   * Whether somebody who works or worked under a contract, or of an agency under no stated
   * contract, ever had access to an account, by the custody log: then the agency may have run it.
   */
  public static boolean hadAccess(
      Facts facts, String contract, String account, ContractHistory once) {
    AgencyExit exit = new AgencyExit(facts, contract, once);
    CustodyHistory history = CustodyHistory.of(facts, account);
    return exit.hadAccess(history) || accessed(history).anyMatch(exit::isUnlinked);
  }

  /**
   * Whether a reason tells why an agency never ran an account that named its contract; one that
   * says that it ran it, or gives no reason, does not.
   */
  public static boolean tellsThatNeverRan(String reason) {
    return KitWords.tellThatNeverRan(reason);
  }

  /** The contracts that accounts name, or under which people of agencies work. */
  public static Set<String> contracts(Facts facts) {
    Set<String> contracts = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    Accounts.of(facts).all().stream()
        .flatMap(account -> account.at("contract").text().stream())
        .map(String::strip)
        .forEach(contracts::add);
    People.of(facts).contracts().values().stream().map(String::strip).forEach(contracts::add);
    return contracts;
  }

  private ExitKit kit(Account account) {
    Optional<String> its = account.at("contract").text();
    CustodyHistory history = CustodyHistory.of(facts, account.id());
    List<String> now = history.state().withAccess();
    boolean named = once.accounts().contains(account.id()) || its.filter(this::isIt).isPresent();
    boolean ran = named || its.isEmpty() && hadAccess(history);
    List<String> persons =
        now.stream()
            .filter(
                id ->
                    named && people.isVendor(id) && !worksNow(id, its)
                        || ran && isUnlinked(id)
                        || worksUnder(id)
                        || workedUnder(id, its))
            .toList();
    return new ExitKit(
        account.id(), ran ? parts(account, history) : List.of(), history.state().holder(), persons);
  }

  /** By the kit of the contract, which an account has no more once the next one has its own. */
  private List<ExitKit.Part> parts(Account account, CustodyHistory history) {
    FactNode now = account.at("exitKit");
    FactNode kit =
        KitReading.isOf(now, contract)
            ? now
            : Optional.ofNullable(once.kits().get(account.id())).map(FactNode::of).orElse(now);
    Optional<LocalDate> ended =
        Stream.concat(once.last().stream(), accessEnded(history).stream())
            .min(Comparator.naturalOrder());
    return new KitReading(
            kit, contract, people, once.ordered(), once.last().isPresent() ? ended : once.last())
        .parts();
  }

  /** The day on which the last of its people lost access; nothing while somebody has it. */
  private Optional<LocalDate> accessEnded(CustodyHistory history) {
    return history.state().withAccess().stream().anyMatch(this::isOfIt)
        ? Optional.empty()
        : history.entries().stream()
            .filter(
                entry ->
                    ENDING.stream()
                        .flatMap(name -> entry.at(name).text().stream())
                        .anyMatch(this::isOfIt))
            .flatMap(entry -> entry.at("at").moment().stream())
            .map(Moment::day)
            .max(Comparator.naturalOrder());
  }

  private boolean isOfIt(String person) {
    return worksUnder(person) || once.persons().contains(person);
  }

  /** Whether somebody is of an agency under no stated contract. */
  private boolean isUnlinked(String person) {
    return people.isVendor(person) && !contracts.containsKey(person);
  }

  /**
   * Who of an agency under no stated contract has access to an account that names none either: it
   * may be the agency of any contract, and its exit is told as complete only once that is stated.
   *
   * @return in the order of the accounts
   */
  public static List<Unlinked> unlinked(Facts facts) {
    AgencyExit exit = new AgencyExit(facts, "", ContractHistory.NONE);
    return Accounts.of(facts).all().stream()
        .filter(account -> account.at("contract").text().isEmpty())
        .flatMap(
            account ->
                CustodyHistory.of(facts, account.id()).state().withAccess().stream()
                    .filter(exit::isUnlinked)
                    .map(person -> new Unlinked(account.id(), person)))
        .toList();
  }

  private boolean worksUnder(String person) {
    return Optional.ofNullable(contracts.get(person)).filter(this::isIt).isPresent();
  }

  /**
   * Whether somebody worked under the contract whose access is of it still: not who is an official
   * of the department now, or works under the contract by which the account is run now.
   */
  private boolean workedUnder(String person, Optional<String> its) {
    return once.persons().contains(person)
        && people.isOfficial(person).filter(official -> official).isEmpty()
        && !worksNow(person, its);
  }

  /** Whether somebody works under the contract by which the account is run now. */
  private boolean worksNow(String person, Optional<String> its) {
    String now = its.map(String::strip).orElse("");
    return Optional.ofNullable(contracts.get(person))
        .map(String::strip)
        .filter(now::equalsIgnoreCase)
        .isPresent();
  }

  /** Whether somebody who works or worked under the contract ever had access, by the log. */
  private boolean hadAccess(CustodyHistory history) {
    return accessed(history).anyMatch(this::isOfIt);
  }

  /** Who ever had access, by the log. */
  private static Stream<String> accessed(CustodyHistory history) {
    return history.entries().stream()
        .flatMap(entry -> ACCESS.stream().flatMap(name -> entry.at(name).text().stream()));
  }

  private boolean isIt(String named) {
    return named.strip().equalsIgnoreCase(contract);
  }
}
