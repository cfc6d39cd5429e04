package org.govsm.portal.suppliers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.identity.IdentifierKind;
import org.govsm.core.identity.Identifiers;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.FormField;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.TypedNumber;
import org.govsm.procurement.supplier.SupplierKinds;
import org.jspecify.annotations.Nullable;

/** Parts of the form of a supplier: a page each, over the same document as JSON and XML. */
final class SupplierParts {

  static final String NUMBERS = "identifiers";

  private static final String ABOUT = "about";
  private static final String KIND = "supplier.kind.";
  private static final List<String> NUMBER_KINDS =
      Identifiers.shipped().kinds().stream().map(IdentifierKind::code).toList();

  private static final List<Part> ALL =
      List.of(
          new Part(
              ABOUT,
              List.of(
                  Input.of("name", "text"),
                  Input.of("nameHi", "text"),
                  new Input("kind", "codes", SupplierKinds.shipped(), KIND))),
          new Part(NUMBERS, NUMBER_KINDS.stream().map(kind -> Input.of(kind, "text")).toList()),
          new Part(
              "enterprise",
              List.of(
                  new Input("class", "codes", List.of("MICRO", "SMALL", "MEDIUM", "OTHER"), ""),
                  Input.of("registered", "day"),
                  Input.of("investment", "money"),
                  Input.of("turnover", "money"))),
          new Part(
              "startUp",
              List.of(
                  Input.of("recognised", "day"),
                  Input.of("incorporated", "day"),
                  Input.of("turnover", "money"),
                  Input.of("deepTech", "boolean"))),
          new Part(
              "landBorder",
              List.of(
                  Input.of("concerned", "boolean"),
                  Input.of("registeredFrom", "day"),
                  Input.of("registeredUntil", "day"))));

  private SupplierParts() {}

  /**
   * Input of a part.
   *
   * @param prefix what stands before its codes in the sentences
   */
  record Input(String name, String kind, List<String> codes, String prefix) {

    Input {
      codes = List.copyOf(codes);
    }

    static Input of(String name, String kind) {
      return new Input(name, kind, List.of(), "");
    }

    List<String> terms() {
      return codes.stream().map(code -> prefix + code).toList();
    }
  }

  /** Part of the form: its code is the member of the document, but for the first. */
  record Part(String code, List<Input> inputs) {

    Part {
      inputs = List.copyOf(inputs);
    }

    boolean isAbout() {
      return code.equals(ABOUT);
    }

    /** Its fields, as somebody typed them. */
    List<FormField> fields(Page page, Form form) {
      return inputs.stream()
          .map(one -> form.field(one.name(), one.kind(), label(page, one), one.terms()))
          .toList();
    }

    private String label(Page page, Input one) {
      return code.equals(NUMBERS)
          ? page.words().term("identifier." + one.name())
          : page.say("suppliers.field." + code + "." + one.name());
    }

    /** What a document says in it, as it is typed. */
    Form form(Map<String, ? extends @Nullable Object> tree) {
      Map<String, String> typed = new LinkedHashMap<>();
      for (Input one : inputs) {
        Object said =
            code.equals(NUMBERS) ? numbers(tree, one.name()) : section(tree).get(one.name());
        if (said != null) {
          typed.put(one.name(), one.prefix() + typed(said));
        }
      }
      return Form.of(typed);
    }

    private static String typed(Object said) {
      return said instanceof Boolean flag
          ? flag ? "yes" : "no"
          : said instanceof BigDecimal number ? number.toPlainString() : String.valueOf(said);
    }

    private Map<?, ?> section(Map<String, ? extends @Nullable Object> tree) {
      return isAbout() ? tree : tree.get(code) instanceof Map<?, ?> own ? own : Map.of();
    }

    /** A document in which this part says what was typed. */
    Map<String, @Nullable Object> read(Map<String, ? extends @Nullable Object> tree, Form form) {
      Map<String, @Nullable Object> whole = new LinkedHashMap<>(tree);
      if (code.equals(NUMBERS)) {
        whole.put(NUMBERS, read(form));
        return whole;
      }
      Map<String, @Nullable Object> own = new LinkedHashMap<>();
      inputs.forEach(one -> read(one, form).ifPresent(said -> own.put(one.name(), said)));
      if (isAbout()) {
        inputs.forEach(one -> whole.remove(one.name()));
        whole.putAll(own);
        whole.putIfAbsent(NUMBERS, List.of());
      } else if (own.isEmpty()) {
        whole.remove(code);
      } else {
        whole.put(code, own);
      }
      return whole;
    }

    private static Optional<Object> read(Input one, Form form) {
      return form.text(one.name())
          .filter(text -> !text.equals("unknown"))
          .map(
              text ->
                  switch (one.kind()) {
                    case "boolean" -> text.equals("yes");
                    case "money" ->
                        TypedNumber.read(text).map(BigDecimal::toPlainString).orElse(text);
                    case "codes" ->
                        text.substring(text.startsWith(one.prefix()) ? one.prefix().length() : 0);
                    default -> text;
                  });
    }

    private static List<Object> read(Form form) {
      List<Object> numbers = new ArrayList<>();
      for (String kind : NUMBER_KINDS) {
        each(form, kind)
            .map(number -> Map.<String, Object>of("kind", kind, "number", number))
            .forEach(numbers::add);
      }
      return numbers;
    }

    /** The field of a fault: that of its place in the document, as this form makes it. */
    Optional<String> field(Form form, String pointer) {
      if (!code.equals(NUMBERS)) {
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        return inputs.stream().map(Input::name).filter(name::equals).findFirst();
      }
      List<String> kinds =
          NUMBER_KINDS.stream().flatMap(kind -> each(form, kind).map(number -> kind)).toList();
      String[] steps = pointer.split("/", -1);
      return steps.length > 2 && steps[2].matches("[0-9]{1,4}")
          ? kinds.stream().skip(Integer.parseInt(steps[2])).findFirst()
          : Optional.empty();
    }
  }

  private static Stream<String> each(Form form, String kind) {
    return Arrays.stream(form.typed(kind).split(",", -1))
        .map(String::strip)
        .filter(number -> !number.isEmpty());
  }

  private static @Nullable String numbers(
      Map<String, ? extends @Nullable Object> tree, String kind) {
    if (!(tree.get(NUMBERS) instanceof List<?> all)) {
      return null;
    }
    List<String> own = new ArrayList<>();
    for (Object one : all) {
      if (one instanceof Map<?, ?> number && kind.equals(number.get("kind"))) {
        own.add(String.valueOf(number.get("number")));
      }
    }
    return own.isEmpty() ? null : String.join(", ", own);
  }

  static List<Part> all() {
    return ALL;
  }

  /** The part with which a supplier begins. */
  static Part first() {
    return ALL.get(0);
  }

  static Optional<Part> find(String code) {
    return ALL.stream().filter(part -> part.code().equals(code)).findFirst();
  }
}
