package org.govsm.governance.custody;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;

/** What must happen before a person leaves the post. */
public final class ExitChecklist {

  private final String person;
  private final boolean named;
  private final List<Step> steps;
  private final List<OpenItem> open;

  private ExitChecklist(String person, boolean named, List<Step> steps, List<OpenItem> open) {
    this.person = person;
    this.named = named;
    this.steps = List.copyOf(steps);
    this.open = List.copyOf(open);
  }

  static ExitChecklist of(String person, boolean named, List<AccountCustody> accounts) {
    List<Step> steps = new ArrayList<>();
    for (AccountCustody account : accounts) {
      List<Step> here = new ArrayList<>();
      if (account.holder().filter(person::equals).isPresent()) {
        here.add(step(account, "TRANSFERRED", "exit.transfer", person));
      }
      if (account.backups().contains(person)) {
        if (account.backups().size() == 1) {
          here.add(step(account, "BACKUP_NAMED", "exit.name-backup", person));
        }
        here.add(step(account, "REVOKED", "exit.revoke", person));
      }
      if (account.delegates().contains(person)) {
        here.add(step(account, "DELEGATE_REMOVED", "exit.remove", person));
      }
      if (account.knowing().contains(person)) {
        here.add(step(account, "ROTATED", "exit.rotate", person));
      }
      steps.addAll(here);
    }
    return new ExitChecklist(person, named, steps, List.of());
  }

  /**
   * The same with what is open in the name of the person beside the keys.
   *
   * @param items posts that are not out yet, queries and findings that wait for the person, in
   *     order
   */
  public ExitChecklist with(List<OpenItem> items) {
    return new ExitChecklist(person, named, steps, items);
  }

  private static Step step(AccountCustody account, String event, String key, String person) {
    Message text = Message.of(key).with("account", account.accountId()).with("person", person);
    return new Step(account.accountId(), event, text);
  }

  /**
   * Who leaves.
   *
   * @return the id of the person
   */
  public String person() {
    return person;
  }

  /**
   * Whether the facts, the log or what is open name the person. Nothing is open of one whose id is
   * misspelt.
   */
  public boolean isKnown() {
    return named || !steps.isEmpty() || !open.isEmpty();
  }

  /** Whether the person may go: somebody who is known, and nothing is left to do. */
  public boolean isReady() {
    return isKnown() && steps.isEmpty() && open.isEmpty();
  }

  /** Why an empty list says nothing; empty where the person is known. */
  public Optional<Message> note() {
    return isKnown()
        ? Optional.empty()
        : Optional.of(Message.of("exit.unknown").with("person", person));
  }

  /**
   * The steps.
   *
   * @return in order, account by account; empty where nothing is to be done about the keys
   */
  public List<Step> steps() {
    return steps;
  }

  /** What is open in the name of the person beside the keys. */
  public List<OpenItem> open() {
    return open;
  }

  /**
   * The published tree form.
   *
   * @param words the language of the sentences
   * @return person, ready, the steps, what is open, known, and a note where the person is not known
   */
  public Map<String, Object> toPlain(Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("person", person);
    tree.put("ready", isReady());
    tree.put("steps", Tree.list(steps, step -> step.toPlain(words)));
    tree.put("open", Tree.list(open, item -> item.toPlain(words)));
    tree.put("known", isKnown());
    note().ifPresent(note -> tree.put("note", words.say(note)));
    return tree;
  }

  /**
   * One thing to do.
   *
   * @param event the event that shows that it is done, such as {@code TRANSFERRED}
   * @param text what to do, for people
   */
  public record Step(String accountId, String event, Message text) {

    /**
     * The published tree form.
     *
     * @param words the language of the sentence
     * @return accountId, event and text
     */
    public Map<String, Object> toPlain(Messages words) {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("accountId", accountId);
      tree.put("event", event);
      tree.put("text", words.say(text));
      return tree;
    }
  }

  /** Kind of what is open. The set is closed: each has its own way out. */
  public enum Kind {
    /** A post that the person wrote and that is not out yet. */
    POST,
    /** A query that the person is to answer. */
    QUERY,
    /** A finding of an assessment that the person is to fix. */
    FINDING
  }

  /**
   * Something that is open in the name of the person.
   *
   * @param id the number of the post or query
   */
  public record OpenItem(Kind kind, String id) {

    /** What to do about it, for people. */
    public Message text() {
      return Message.of("exit.open." + kind).with("id", id);
    }

    /**
     * The published tree form.
     *
     * @param words the language of the sentence
     * @return kind, id and text
     */
    public Map<String, Object> toPlain(Messages words) {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("kind", kind.name());
      tree.put("id", id);
      tree.put("text", words.say(text()));
      return tree;
    }
  }
}
