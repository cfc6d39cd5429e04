package org.govsm.portal.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.decision.InputFault;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.source.SourceProblem;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Document form: a record of a department typed or given as a whole, as JSON or XML. What is wrong
 * with it stands at its line; a text with a secret is not shown again.
 *
 * @param route where the records of a department stand
 * @param page where the page of one is
 * @param xml reads the document from XML
 */
public record DocumentForm<T>(
    String route, Function<T, String> page, Function<byte[], Map<String, Object>> xml) {

  private static final String FIELD = "text";

  /**
   * View of the form.
   *
   * @param one what is written anew; nothing for a new one
   * @param back where one goes back to
   */
  public record View<T>(
      String department,
      Optional<T> one,
      String back,
      String text,
      int version,
      List<TypedText.Placed> faults,
      List<TypedText.Line> excerpt) {

    /** Where the form goes, and where it stands. */
    public String action() {
      return back + "/document";
    }
  }

  /** What is done with a document. */
  public interface Work<T> {
    T apply(Transaction tx, Map<String, ? extends @Nullable Object> tree);
  }

  /** The form for a new document. */
  public Response blank(Call call) {
    DepartmentIds.require(call.department());
    return show(call, Optional.empty(), "", 0, List.of(), List.of());
  }

  /** The form for one that there is. */
  public Response edit(Call call, T one, int version, Map<String, ?> content) {
    return show(call, Optional.of(one), Json.pretty(content), version, List.of(), List.of());
  }

  private Response show(
      Call call,
      Optional<T> one,
      String text,
      int version,
      List<TypedText.Placed> faults,
      List<TypedText.Line> excerpt) {
    String back = one.map(page).orElseGet(() -> "/" + route + "/" + call.department());
    return call.show(
        route + "/document",
        new View<>(call.department(), one, back, text, version, faults, excerpt));
  }

  /** Takes a document in. */
  public Response taken(Call call, Optional<T> one, Work<T> work) {
    try {
      Map<String, ? extends @Nullable Object> tree = tree(call.form().typed(FIELD));
      return call.once(tx -> page.apply(work.apply(tx, tree)));
    } catch (BrokenFileException e) {
      return refused(call, one, e.problems().stream().map(DocumentForm::fault).toList());
    } catch (ProblemException | StoreRefusal e) {
      return refused(call, one, Form.faults(e));
    }
  }

  private static InputFault fault(SourceProblem one) {
    return Form.fault(
        Message.of("requirements.broken-xml")
            .with("line", one.position().line())
            .with("what", one.what())
            .with("remedy", one.remedy()));
  }

  private Response refused(Call call, Optional<T> one, List<InputFault> faults) {
    boolean secret = faults.stream().anyMatch(fault -> fault.code().startsWith("secret."));
    String text = secret ? "" : call.form().typed(FIELD);
    TypedText typed = isXml(text) ? TypedText.other(text) : TypedText.json(text);
    List<TypedText.Placed> placed = typed.placed(faults);
    Response shown = show(call, one, text, call.form().version(), placed, typed.excerpt(placed));
    return Response.fromResponse(shown).status(422).build();
  }

  private static boolean isXml(String text) {
    return text.stripLeading().startsWith("<");
  }

  private Map<String, ? extends @Nullable Object> tree(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    if (!isXml(text)) {
      return Json.readSent(bytes);
    }
    Map<String, Object> tree = xml.apply(bytes);
    TurnedText.refuse(tree);
    return tree;
  }

  /** The document in JSON, as a file. */
  public static Response json(String name, Map<String, ?> content) {
    return file(
        name + ".json", Json.pretty(content).getBytes(UTF_8), "application/json;charset=utf-8");
  }

  /** The document in XML, as a file. */
  public static Response xml(String name, byte[] bytes) {
    return file(name + ".xml", bytes, "application/xml;charset=utf-8");
  }

  private static Response file(String name, byte[] bytes, String type) {
    return Response.ok(bytes, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}
