package org.govsm.governance.custody;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;
import org.govsm.governance.account.People;
import org.govsm.governance.facts.Facts;

/**
 * Exit kit of an account: what an agency hands over when its contract ends, where each part is, and
 * who has access still.
 *
 * @param account the id of the account
 * @param parts the six parts; none where the agency did not run the account
 * @param holder who holds the keys by the custody log
 * @param persons who of the agency still has access
 */
public record ExitKit(
    String account, List<Part> parts, Optional<String> holder, List<String> persons) {

  /** What a part lacks to be handed over. The set is closed: each is stated in another way. */
  public enum Lacks {
    /** Where it is, or that there is none and why. */
    WHERE,
    /** Words that do not deny, limit, dispute or promise it. */
    WORDS,
    /** The contract under which the kit was handed over. */
    CONTRACT,
    /** The day on which it was received. */
    RECEIVED_ON,
    /** What was made after that day, as the agency still worked then. */
    RECEIVED_EARLY,
    /** The officer of the department who received it. */
    RECEIVED_BY
  }

  /**
   * Part of an exit kit.
   *
   * @param code as the member of the fact {@code accounts[].exitKit}
   * @param where where it is, as it is stated; empty where nothing is said
   * @param receivedOn the day on which it was received, or found that there is none
   * @param receivedBy who received it, as it is stated
   * @param lacks what it lacks first; nothing where it is handed over
   */
  public record Part(
      String code,
      String where,
      Optional<LocalDate> receivedOn,
      Optional<String> receivedBy,
      Optional<Lacks> lacks)
      implements ToPlain {

    /** Whether an officer is named who received it on a day, and no word stands against that. */
    public boolean isHandedOver() {
      return lacks.isEmpty();
    }

    /** What it lacks, in words. */
    public Optional<Term> asked() {
      return lacks.map(one -> new Term("exit-kit.lacks." + one));
    }

    /** What it is called. */
    public Term name() {
      return new Term("exit-kit." + code);
    }

    /** The published tree form. */
    @Override
    public Map<String, Object> toPlain() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("part", code);
      tree.put("where", where);
      receivedOn.ifPresent(day -> tree.put("receivedOn", day.toString()));
      receivedBy.ifPresent(person -> tree.put("receivedBy", person));
      tree.put("handedOver", isHandedOver());
      lacks.ifPresent(one -> tree.put("lacks", one.name()));
      return tree;
    }
  }

  /** Keeps its own copies. */
  public ExitKit {
    parts = List.copyOf(parts);
    persons = List.copyOf(persons);
  }

  /**
   * Who can receive a kit: those of the list of people who are of no agency.
   *
   * @return their ids; none where there is no such list
   */
  public static List<String> receivers(Facts facts) {
    People people = People.of(facts);
    return facts.each("people").stream()
        .flatMap(person -> person.at("id").text().stream())
        .filter(id -> !people.isVendor(id))
        .toList();
  }

  /** What is still owed; of an account of which all was handed over, nothing. */
  public AgencyExit.Owed owed() {
    List<String> lacking =
        parts.stream().filter(one -> !one.isHandedOver()).map(Part::code).toList();
    return new AgencyExit.Owed(account, lacking, persons);
  }

  /** Whether all was handed over and nobody of the agency has access. */
  public boolean isComplete() {
    return owed().isNothing();
  }

  /**
   * The published tree form.
   *
   * @param words the language of what is owed
   */
  public Map<String, Object> toPlain(Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("account", account);
    tree.put("complete", isComplete());
    tree.put("parts", Tree.list(parts, Part::toPlain));
    holder.ifPresent(id -> tree.put("holder", id));
    tree.put("persons", persons);
    tree.put("owed", owed().said().stream().map(words::say).toList());
    return tree;
  }
}
