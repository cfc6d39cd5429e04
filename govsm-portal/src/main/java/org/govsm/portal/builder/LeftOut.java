package org.govsm.portal.builder;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.contract.PartName;
import org.jspecify.annotations.Nullable;

/**
 * Left-out change: what an overtaken draft changed and was not carried over, and why.
 *
 * @param name a member of the terms, or a list and the id of its rows
 * @param isAlike whether the contract says by now what the draft said
 * @param papers the amendments that changed it meanwhile; none where it was corrected
 * @param terms the contract as it is
 */
public record LeftOut(
    String name, boolean isAlike, List<String> papers, Map<String, @Nullable Object> terms) {

  /** With those of the amendments that name it; with all where none does. */
  static LeftOut of(
      String name, boolean alike, List<String> papers, Map<String, @Nullable Object> terms) {
    List<String> own =
        papers.stream().filter(paper -> naming(name, terms).anyMatch(paper::equals)).toList();
    return new LeftOut(name, alike, own.isEmpty() ? papers : own, terms);
  }

  private static Stream<String> naming(String name, Map<String, @Nullable Object> terms) {
    Stream<String> own = Trees.text(Trees.object(terms.get(name)), "amendment").stream();
    Stream<String> papers =
        Trees.rows(terms, "amendments").stream()
            .filter(paper -> Trees.words(paper, "changes").contains(name))
            .flatMap(paper -> Trees.text(paper, "id").stream());
    Stream<String> rows =
        Trees.rows(terms, list(name)).stream()
            .filter(row -> Objects.equals(row.get("id"), id(name)))
            .flatMap(row -> Trees.text(row, "amendment").stream());
    return Stream.of(own, papers, rows).flatMap(one -> one);
  }

  private static String list(String name) {
    return name.split("/", 2)[0];
  }

  private static String id(String name) {
    return name.contains("/") ? name.split("/", 2)[1] : "";
  }

  /** What it is called. */
  public String what(Messages words) {
    String list = list(name);
    String label =
        BuilderPart.first(list)
            .or(() -> BuilderPart.showing("", list))
            .map(part -> words.say("builder.part." + part.code()))
            .orElse(list);
    return title(words).map(title -> label + " \"" + title + "\"").orElse(label);
  }

  /** The title of its row, else its id; nothing where it is no row, or one that has no id. */
  private Optional<String> title(Messages words) {
    String id = id(name);
    if (id.isEmpty() || id.startsWith("{")) {
      return Optional.empty();
    }
    Map<String, @Nullable Object> row =
        Trees.rows(terms, list(name)).stream()
            .filter(one -> id.equals(one.get("id")))
            .findFirst()
            .orElseGet(() -> Trees.object(null));
    Map<String, @Nullable Object> title = Trees.object(row.get("title"));
    return Trees.text(title, words.language())
        .or(() -> Trees.text(title, "en"))
        .or(() -> Optional.of(called(list(name), id, words)));
  }

  /** An amendment has a number, other rows the word for their id. */
  static String called(String list, String id, Messages words) {
    return list.equals("amendments") ? id : new PartName(id).name(words);
  }

  /** Why it was not carried over. */
  public Message why() {
    String how = isAlike ? "builder.left-same" : "builder.left-both";
    return Message.of(papers.isEmpty() ? how + "-corrected" : how).with("papers", papers);
  }
}
