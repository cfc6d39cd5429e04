package org.govsm.governance.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Tree;
import org.govsm.core.lookup.Lookup;
import org.govsm.core.place.PlatformName;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;

/** Whether an account is one of the department's, as its register says. */
public final class HandleAnswer {

  static final String NO_REGISTER = "handle.no-register";
  static final String NOT_IN_USE = "handle.not-in-use";

  private static final List<String> GONE = List.of("CLOSING", "ARCHIVED", "CLOSED");

  private final AccountName asked;
  private final Lookup<RegisterEntry> lookup;
  private final List<Resemblance> resembles;

  HandleAnswer(AccountName asked, Lookup<RegisterEntry> lookup, List<Resemblance> resembles) {
    this.asked = asked;
    this.lookup = lookup;
    this.resembles = List.copyOf(resembles);
  }

  /**
   * What was asked for.
   *
   * @return platform and handle, read from an address if one was given
   */
  public AccountName asked() {
    return asked;
  }

  /**
   * What the register said.
   *
   * @return found, not found, unavailable, or unverified where the state of the entry is not known
   *     or it is approved and not in use yet
   */
  public Lookup<RegisterEntry> lookup() {
    return lookup;
  }

  /**
   * The official accounts that it looks like.
   *
   * @return the nearest first; empty for an official account and for one that looks like none
   */
  public List<Resemblance> resembles() {
    return resembles;
  }

  /**
   * The answer.
   *
   * @return {@code official}, {@code compromised} (official, and reported as taken over), {@code
   *     no-longer-used}, {@code unverified}, {@code looks-like}, {@code not-in-register} or {@code
   *     unavailable}
   */
  public String status() {
    return lookup.fold(
        found -> official(found.value().state().orElse("")),
        none -> resembles.isEmpty() ? "not-in-register" : "looks-like",
        unavailable -> "unavailable",
        unverified -> "unverified");
  }

  private static String official(String state) {
    if (state.equals("COMPROMISED")) {
      return "compromised";
    }
    return GONE.contains(state) ? "no-longer-used" : "official";
  }

  /**
   * Whether it names an account that is nearer to the one asked for than those of another answer:
   * more alike or, of the same likeness, on its platform.
   *
   * @param other an answer of another register to the same question
   * @return true if this one tells more of whom it looks like
   */
  public boolean isNearerThan(HandleAnswer other) {
    return distance() < other.distance();
  }

  private int distance() {
    return resembles.isEmpty() ? Integer.MAX_VALUE : resembles.get(0).distance(asked);
  }

  /**
   * Whether an official account of the platform asked for has the same name in another form, as
   * with an underscore.
   *
   * @return true where that account is the nearest one
   */
  public boolean isWrittenOtherwise() {
    return !resembles.isEmpty()
        && resembles.get(0).likeness().equals("same-name")
        && resembles.get(0).entry().platform().equals(asked.platform());
  }

  /**
   * Whether no register is kept where it was asked, so that nothing can be said.
   *
   * @return true where there was none to look into
   */
  public boolean isWithoutRegister() {
    return lookup instanceof Lookup.Unavailable<RegisterEntry> none
        && none.why().key().equals(NO_REGISTER);
  }

  /**
   * The answer as a sentence.
   *
   * @return the sentence, in no language yet
   */
  public Message text() {
    Message text =
        Message.of(key())
            .with("handle", asked.handle())
            .with("platform", new PlatformName(asked.platform()));
    return resembles.isEmpty() ? text : text.with("ours", resembles.get(0).name());
  }

  private String key() {
    if (isWithoutRegister()) {
      return NO_REGISTER;
    }
    return lookup.fold(
        found -> "handle." + status(),
        none -> "handle." + status(),
        unavailable -> "handle." + status(),
        unverified -> unverified.why().key().equals(NOT_IN_USE) ? NOT_IN_USE : "handle.unverified");
  }

  /**
   * The published tree form.
   *
   * @param words the language of the sentences
   * @return what was asked, status, text, source, at, the entry and what it looks like
   */
  public Map<String, Object> toPlain(Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("platform", asked.platform());
    tree.put("handle", asked.handle());
    tree.put("status", status());
    tree.put("text", words.say(text()));
    tree.put("source", lookup.source());
    tree.put("at", lookup.at().toString());
    lookup.found().ifPresent(entry -> tree.put("account", shown(entry)));
    tree.put("resembles", Tree.list(resembles, one -> one.toPlain(words)));
    return tree;
  }

  /** What the public sees of an entry. */
  static Map<String, Object> shown(RegisterEntry entry) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", entry.id());
    tree.put("platform", entry.platform());
    entry.handle().ifPresent(handle -> tree.put("handle", handle));
    entry.url().ifPresent(url -> tree.put("url", url));
    entry.longForm().ifPresent(name -> tree.put("longForm", name));
    entry.state().ifPresent(state -> tree.put("state", state));
    return tree;
  }

  /**
   * An official account that another looks like.
   *
   * @param entry the official account
   * @param likeness {@code same-name}, {@code confusable}, {@code added-word} or {@code near}
   */
  public record Resemblance(RegisterEntry entry, String likeness) {

    /** The nearest likeness first. */
    private static final List<String> NEAREST_FIRST =
        List.of("same-name", "confusable", "added-word", "near");

    /** Of two that are alike in the same way, the one on the platform asked for is nearer. */
    int distance(AccountName asked) {
      boolean there = entry.platform().equals(asked.platform());
      return 2 * NEAREST_FIRST.indexOf(likeness) + (there ? 0 : 1);
    }

    String name() {
      String handle = entry.handle().or(entry::url).orElse(entry.id());
      return handle + " (" + entry.platform() + ")";
    }

    Map<String, Object> toPlain(Messages words) {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("account", shown(entry));
      tree.put("likeness", likeness);
      tree.put("text", words.say(Message.of("term.likeness." + likeness)));
      return tree;
    }
  }
}
