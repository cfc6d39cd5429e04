package org.govsm.portal.titles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.SearchWords;
import org.jspecify.annotations.Nullable;

/**
 * Titled desk: records of one table that each have a title in words of the department. A title is
 * put in the place of another by two officers, with two events: one proposes it, another confirms
 * it. Lists, pages, searches and the log of events tell the new title alone.
 *
 * @param letters what the numbers of its records begin with, such as {@code Q-}
 * @param table the table, with the columns {@code title}, {@code content} and {@code searched}
 * @param thing the first word of its kinds of events
 * @param member the member of its events that names the record
 * @param searched the columns by whose words a record is found
 * @param page the route of the page of a record
 * @param check what a title may not say
 */
public record TitledDesk(
    List<String> letters,
    StateTable table,
    String thing,
    String member,
    List<String> searched,
    String page,
    Check check) {

  static final String TITLE = "title";

  /** The title that waits for another officer, and who proposed it. */
  static final String WAITS = "titleProposed";

  static final String BY = "by";

  static final String AT = "at";

  private static final String CONTENT = "content";

  /** Check of a title before it is kept. */
  @FunctionalInterface
  public interface Check {

    /** The faults of a title, as those at entry. */
    List<InputFault> faults(Transaction tx, String department, String id, String title);
  }

  /** Keeps its own copies. */
  public TitledDesk {
    letters = List.copyOf(letters);
    searched = List.copyOf(searched);
  }

  /** The kind of event by which a title is proposed; the present title takes a proposal back. */
  public String proposed() {
    return thing + ".title-proposed";
  }

  /** The kind of event by which a title takes the place of another. */
  public String replaced() {
    return thing + ".retitled";
  }

  /** The kinds of events of its titles. */
  public List<String> kinds() {
    return List.of(proposed(), replaced());
  }

  boolean has(String id) {
    return letters.stream().anyMatch(id::startsWith);
  }

  /** What an event of a title does to the row of its record. */
  public List<RowEffect> effects(Event event, RowEffect.Before before) {
    String title = StoredTree.text(event.body(), TITLE);
    Map<String, @Nullable Object> row =
        new LinkedHashMap<>(
            before.row(table, event.department(), StoredTree.text(event.body(), member)));
    Map<String, @Nullable Object> content = new LinkedHashMap<>(content(row.get(CONTENT)));
    content.remove(WAITS);
    if (event.kind().equals(replaced())) {
      row.put(TITLE, title);
      List<String> words = new ArrayList<>();
      searched.forEach(column -> words.add(String.valueOf(row.get(column))));
      row.put("searched", SearchWords.of(words.toArray(String[]::new)));
    } else if (!title.equals(row.get(TITLE))) {
      content.put(WAITS, Map.of(TITLE, title, BY, event.actor(), AT, event.at().toString()));
    }
    row.put(CONTENT, StoredTree.bytes(content));
    return List.of(RowEffect.set(table, row));
  }

  static Map<String, @Nullable Object> content(@Nullable Object kept) {
    return kept instanceof byte[] bytes ? StoredTree.read(bytes) : Map.of();
  }

  /** A record with its title; nothing where there is none of that number. */
  Optional<TitledRecord> find(Transaction tx, String department, String id) {
    return tx.handle()
        .select(
            "select title, content from " + table.table() + " where department = ? and id = ?",
            department,
            id)
        .map(
            (row, context) ->
                TitledRecord.of(
                    this, department, id, row.getString(TITLE), content(row.getBytes(CONTENT))))
        .findOne();
  }

  /**
   * The details of an event as they are told: a title that stands on its record no more is not.
   *
   * @return the same details where that is none of its titles
   */
  public Map<String, @Nullable Object> told(Transaction tx, Event event) {
    Map<String, @Nullable Object> body = event.body();
    if (!(body.get(TITLE) instanceof String title) || !(body.get(member) instanceof String id)) {
      return body;
    }
    return find(tx, event.department(), id)
        .filter(one -> !one.says(title))
        .map(
            one -> {
              Map<String, @Nullable Object> told = new LinkedHashMap<>(body);
              told.put(TITLE, one.title());
              return told;
            })
        .orElse(body);
  }
}
