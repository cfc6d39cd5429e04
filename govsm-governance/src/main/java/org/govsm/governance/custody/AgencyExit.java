package org.govsm.governance.custody;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.account.Account;
import org.govsm.governance.account.Accounts;
import org.govsm.governance.account.People;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Facts;

/**
 * Exit of an agency from the accounts that it runs under a contract: an exit kit of six parts that
 * it hands over, and the end of every access of its people. The last bill waits for both.
 */
public final class AgencyExit {

  /** The parts of an exit kit, by their members of the fact {@code accounts[].exitKit}. */
  private static final List<String> KIT =
      List.of("content", "rawFiles", "rights", "keys", "analytics", "secondFactor");

  /** Words by which a part is with the agency still. */
  private static final Pattern STILL_THERE =
      Pattern.compile(
          "(?<!\\p{L})(?:(?:agency|vendor|supplier|contractor) (?:still |alone )*"
              + "(?:keeps?|kept|owns?|holds?|retains?|still has|has (?:it|them|the))"
              + "|(?:still )?(?:with|on the \\p{L}+ of|in the \\p{L}+ of) (?:the )?"
              + "(?:agency|vendor|supplier|contractor))(?!\\p{L})"
              + "|एजेंसी (?:अपने|के) (?:ही )?(?:पास|फ़ोन)",
          Pattern.CASE_INSENSITIVE);

  private final Facts facts;
  private final String contract;
  private final People people;
  private final Map<String, String> contracts;

  private AgencyExit(Facts facts, String contract) {
    this.facts = facts;
    this.contract = contract;
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
   * What is owed of the accounts that name a contract.
   *
   * @return as of {@link #owed(Facts, String, Collection)}, of accounts that name none otherwise
   */
  public static List<Owed> owed(Facts facts, String contract) {
    return owed(facts, contract, List.of());
  }

  /**
   * What is owed of the accounts that name a contract, that named it once, or to which somebody who
   * works under it has access. A part is handed over where it is stated where it is; a text that
   * denies that, or promises it, states nothing.
   *
   * @param named the accounts that named the contract in an earlier version
   * @return in the order of the accounts; none of an account of which all was handed over
   */
  public static List<Owed> owed(Facts facts, String contract, Collection<String> named) {
    return kits(facts, contract, named).stream()
        .map(ExitKit::owed)
        .filter(one -> !one.isNothing())
        .toList();
  }

  /**
   * The exit kits of a contract: of each account that is held by it, also where nothing is owed.
   *
   * @param named the accounts that named the contract in an earlier version
   * @return in the order of the accounts
   */
  public static List<ExitKit> kits(Facts facts, String contract, Collection<String> named) {
    AgencyExit exit = new AgencyExit(facts, contract);
    return Accounts.of(facts).all().stream()
        .map(account -> exit.kit(account, named.contains(account.id())))
        .filter(kit -> !kit.parts().isEmpty() || !kit.persons().isEmpty())
        .toList();
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

  private ExitKit kit(Account account, boolean namedOnce) {
    Optional<String> its = account.at("contract").text();
    AccountCustody custody = CustodyHistory.of(facts, account.id()).state();
    List<String> vendors = custody.withAccess().stream().filter(people::isVendor).toList();
    boolean named = namedOnce || its.filter(this::isIt).isPresent();
    List<String> persons =
        named
            ? vendors
            : vendors.stream()
                .filter(id -> Optional.ofNullable(contracts.get(id)).filter(this::isIt).isPresent())
                .toList();
    boolean ran = named || !persons.isEmpty() && its.isEmpty();
    FactNode kit = account.at("exitKit");
    return new ExitKit(
        account.id(),
        KIT.stream().filter(part -> ran).map(part -> part(part, kit.at(part))).toList(),
        custody.holder(),
        persons);
  }

  private static ExitKit.Part part(String code, FactNode said) {
    return new ExitKit.Part(code, said.text().orElse(""), isHandedOver(said));
  }

  private boolean isIt(String named) {
    return named.strip().equalsIgnoreCase(contract);
  }

  private static boolean isHandedOver(FactNode part) {
    return part.isGiven()
        && part.undone().isEmpty()
        && part.text().filter(text -> STILL_THERE.matcher(text).find()).isEmpty();
  }
}
