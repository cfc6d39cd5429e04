package org.govsm.portal.contracts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.source.SourceProblem;
import org.govsm.core.text.Message;
import org.govsm.portal.web.Json;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.TurnedText;
import org.govsm.portal.web.TypedText;
import org.govsm.procurement.contract.Terms;
import org.jspecify.annotations.Nullable;

/** Terms as somebody typed them, in JSON or XML, and where in the text each fault lies. */
public record TermsText(String text) {

  /** The text as typed. */
  @Override
  public String toString() {
    return text;
  }

  private boolean isXml() {
    return text.stripLeading().startsWith("<");
  }

  /**
   * The terms as a tree.
   *
   * @throws ProblemException if it is no JSON, or with the faults of XML
   * @throws BrokenFileException if it is no XML of the form
   */
  public Map<String, ? extends @Nullable Object> tree() {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (!isXml()) {
      return Json.readSent(bytes);
    }
    Map<String, ? extends @Nullable Object> tree =
        ProblemException.accepted(Terms.readXml("terms.xml", bytes)).toPlain();
    TurnedText.refuse(tree);
    return tree;
  }

  /** Faults with their lines; a fault of which the line is not known has none. */
  public List<TypedText.Placed> placed(List<InputFault> faults) {
    return typed().placed(faults);
  }

  /** The lines that have faults, and those around them. */
  public List<TypedText.Line> excerpt(List<TypedText.Placed> faults) {
    return typed().excerpt(faults);
  }

  private TypedText typed() {
    return isXml() ? TypedText.other(text) : TypedText.json(text);
  }

  /** The problems of XML with their lines. */
  public static List<TypedText.Placed> placed(BrokenFileException broken) {
    List<TypedText.Placed> placed = new ArrayList<>();
    for (SourceProblem problem : broken.problems()) {
      Message text =
          Message.of("terms-form.xml")
              .with("what", problem.what())
              .with("remedy", problem.remedy());
      placed.add(new TypedText.Placed(Optional.of(problem.position().line()), "", text));
    }
    return placed;
  }
}
