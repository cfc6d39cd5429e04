package org.govsm.portal.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.govsm.core.document.Field;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.Form;
import org.govsm.procurement.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A consequence of a host's own has its controls from its schema, and no page is written for it.
 */
class OwnShapeTest {

  private static final Field CONSEQUENCE =
      Field.choice(
              "consequence",
              "shape",
              Map.of(
                  "fine",
                  Schema.of(
                      Field.of("sum", Field.Kind.MONEY).required().says("rupees for each step"),
                      Field.of("step", Field.Kind.COUNT).says("how much one step is"),
                      Field.oneOf("steps", Field.Kind.CODE, "full", "proportion")
                          .says("whether a part of a step counts"))))
          .says("how the result affects payment");

  @Test
  void its_fields_are_shown_in_words_and_read_back() {
    Messages words = Messages.of("en", Map.of("builder.field.fine.sum", "Fine for each step"));
    Choices choices =
        new Choices(
            Map.of(),
            Map.of(),
            MetricDictionary.shipped(),
            new FieldWords(words.over(Messages.shipped("en"))),
            Choices.Known.nothing());
    Form form =
        Form.of(
            Map.of(
                "consequence.shape", "fine",
                "consequence.sum", "1,500",
                "consequence.step", "10",
                "consequence.steps", "full"));
    TreeForm typed = new TreeForm(form);

    Map<String, @Nullable Object> tree = typed.object(List.of(CONSEQUENCE), Map.of(), "");

    assertThat(typed.faults()).isEmpty();
    assertThat(Trees.object(tree.get("consequence")))
        .containsEntry("shape", "fine")
        .containsEntry("sum", "1500.00")
        .containsEntry("steps", "full");
    List<FormItem> items =
        new TreeControls(Form.blank(), new FieldWords(said(words)), choices)
            .items(List.of(CONSEQUENCE), tree, "", "kpis");
    FormItem.Group group = (FormItem.Group) items.get(0);
    assertThat(group.items())
        .extracting(FormItem::label)
        .containsExactly(
            "how the result affects payment",
            "Fine for each step",
            "how much one step is",
            "whether a part of a step counts");
  }

  /** With the few sentences that controls need beside labels. */
  private static Messages said(Messages own) {
    return own.over(
        Messages.of("en", Map.of("builder.pick-hint", "Choose", "builder.more", "More")));
  }
}
