package org.govsm.governance.custody;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

  /** "None: posts were text only": that there is none, and why. */
  private static final Pattern NONE_WITH_REASON =
      Pattern.compile(
          "(?:none|nil|कोई नहीं|कुछ नहीं)\\s*[:,;.–-]\\s*(\\S.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** The members of an entry of the custody log that name who has or had access. */
  private static final List<String> ACCESS =
      List.of("toHolder", "to", "fromHolder", "from", "backup");

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
   * The exit kits of a contract: of each account that is held by it, also where nothing is owed. It
   * holds the accounts that name it, that named it once, or to which somebody who works or worked
   * under it has or had access. A part is handed over where it is stated where it is, or that there
   * is none and why; a text that denies that, or promises it, states nothing.
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
    return exit.hadAccess(history)
        || accessed(history)
            .anyMatch(id -> exit.people.isVendor(id) && !exit.contracts.containsKey(id));
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
    List<String> persons =
        now.stream()
            .filter(
                id ->
                    named && people.isVendor(id) && !worksNow(id, its)
                        || worksUnder(id)
                        || workedUnder(id, its))
            .toList();
    boolean ran = named || its.isEmpty() && hadAccess(history);
    FactNode kit = account.at("exitKit");
    return new ExitKit(
        account.id(),
        KIT.stream().filter(part -> ran).map(part -> part(part, kit.at(part))).toList(),
        history.state().holder(),
        persons);
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
    return accessed(history).anyMatch(id -> worksUnder(id) || once.persons().contains(id));
  }

  /** Who ever had access, by the log. */
  private static Stream<String> accessed(CustodyHistory history) {
    return history.entries().stream()
        .flatMap(entry -> ACCESS.stream().flatMap(name -> entry.at(name).text().stream()));
  }

  private static ExitKit.Part part(String code, FactNode said) {
    return new ExitKit.Part(code, said.text().orElse(""), isHandedOver(said));
  }

  private boolean isIt(String named) {
    return named.strip().equalsIgnoreCase(contract);
  }

  /** Whether it states that there is none of a part, and why. */
  private static boolean isNone(FactNode part) {
    return part.text()
        .map(String::strip)
        .map(NONE_WITH_REASON::matcher)
        .filter(Matcher::matches)
        .map(said -> FactNode.of(said.group(1)))
        .filter(why -> !why.isNoReason() && why.promise().isEmpty())
        .flatMap(FactNode::text)
        .filter(why -> !STILL_THERE.matcher(why).find())
        .isPresent();
  }

  private static boolean isHandedOver(FactNode part) {
    if (isNone(part)) {
      return true;
    }
    return part.isGiven()
        && part.flag().isEmpty()
        && part.undone().isEmpty()
        && part.text().filter(text -> STILL_THERE.matcher(text).find()).isEmpty();
  }
}
