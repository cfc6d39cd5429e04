package org.govsm.procurement.impact;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.rules.Case;
import org.jspecify.annotations.Nullable;

/** A case that is not closed: what is asked of which book, with what is known. */
public final class OpenCase implements ToPlain {

  private final String id;
  private final String book;
  private final String question;
  private final Case facts;

  private OpenCase(String id, String book, String question, Case facts) {
    this.id = requireNonNull(id, "id");
    this.book = requireNonNull(book, "book");
    this.question = requireNonNull(question, "question");
    this.facts = requireNonNull(facts, "facts");
  }

  /**
   * A case.
   *
   * @param id how its file is called
   * @param book the id of the book by whose law it is decided
   * @param question the id of the question
   * @param facts what is known of it
   */
  public static OpenCase of(String id, String book, String question, Case facts) {
    return new OpenCase(id, book, question, facts);
  }

  /**
   * Its name.
   *
   * @return how its file is called
   */
  public String id() {
    return id;
  }

  /**
   * The law.
   *
   * @return the id of the book
   */
  public String book() {
    return book;
  }

  /**
   * What is asked.
   *
   * @return the id of the question
   */
  public String question() {
    return question;
  }

  /**
   * What is known.
   *
   * @return days and facts
   */
  public Case facts() {
    return facts;
  }

  /**
   * The published tree form.
   *
   * @return id, book, question, days, facts
   */
  @Override
  public Map<String, @Nullable Object> toPlain() {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("id", id);
    tree.put("book", book);
    tree.put("question", question);
    tree.putAll(facts.toPlain());
    return tree;
  }

  @Override
  public String toString() {
    return id + " " + question + " by " + book;
  }
}
