package org.govsm.governance.post;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Node;
import org.govsm.core.text.Term;

/**
 * Difference between the variants of one message: one says a number, date, link or name that
 * another lacks. It has the place and never what stands there.
 *
 * @param kind {@code NUMBER}, {@code DATE}, {@code LINK} or {@code NAME}
 * @param pointer where it stands in the draft, as a JSON pointer
 * @param from its first character, counted from 0 in UTF-16 units; 0 for a name
 * @param to behind its last character; 0 for a name
 * @param lacking the id of the variant that lacks it
 */
public record VariantDifference(String kind, String pointer, int from, int to, String lacking)
    implements ToPlain {

  private static final String NAME = "NAME";

  /** Checks that nothing is missing. */
  public VariantDifference {
    requireNonNull(kind, "kind");
    requireNonNull(pointer, "pointer");
    requireNonNull(lacking, "lacking");
  }

  /**
   * Compares the variants of a draft. Numbers are the same in the digits of any script and with
   * lakh or crore; a short link is not followed; of a name the draft lists the spellings.
   *
   * @return what some of them lack, each once for each variant that lacks it
   */
  public static List<VariantDifference> of(PostDraft draft) {
    List<VariantDifference> all = new ArrayList<>();
    Map<String, List<Figure>> figures = new LinkedHashMap<>();
    draft.variants().forEach(v -> figures.put(v.text("id"), Figures.of(PostDraft.text(v))));
    List<Figure> compared = new ArrayList<>();
    int index = 0;
    for (Node variant : draft.variants()) {
      int at = 0;
      for (Node paragraph : variant.branches("paragraphs")) {
        String pointer = "/variants/" + index + "/paragraphs/" + at++ + "/text";
        for (Figure figure : Figures.of(paragraph.text("text"))) {
          if (compared.stream().noneMatch(figure::isSame)) {
            compared.add(figure);
            lacking(figure, pointer, figures, all);
          }
        }
      }
      index++;
    }
    names(draft, all);
    return List.copyOf(all);
  }

  private static void lacking(
      Figure figure,
      String pointer,
      Map<String, List<Figure>> figures,
      List<VariantDifference> all) {
    figures.forEach(
        (variant, own) -> {
          if (own.stream().noneMatch(figure::isSame)) {
            all.add(
                new VariantDifference(figure.kind(), pointer, figure.from(), figure.to(), variant));
          }
        });
  }

  private static void names(PostDraft draft, List<VariantDifference> all) {
    int index = 0;
    for (Node name : draft.node().branches("names")) {
      String pointer = "/names/" + index++;
      for (Node variant : draft.variants()) {
        String text = FoldedText.fold(PostDraft.text(variant));
        boolean said =
            name.branches("spellings").stream()
                .map(spelling -> FoldedText.fold(spelling.text("text")))
                .anyMatch(text::contains);
        if (!said) {
          all.add(new VariantDifference(NAME, pointer, 0, 0, variant.text("id")));
        }
      }
    }
  }

  /**
   * What differs.
   *
   * @return a term among the sentences of this module
   */
  public Term name() {
    return new Term("figure." + kind);
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", kind);
    tree.put("pointer", pointer);
    tree.put("from", BigDecimal.valueOf(from));
    tree.put("to", BigDecimal.valueOf(to));
    tree.put("lacking", lacking);
    return tree;
  }
}
