package org.govsm.portal.requirements;

import java.util.ArrayList;
import java.util.List;
import org.govsm.portal.requirements.FormInput.Kind;

/** Objectives part: what is to be achieved, by the six elements of the framework of 2012. */
final class ObjectivesPart extends FormPart {

  private static final List<String> ELEMENTS =
      List.of("objective", "platforms", "governance", "communication", "pilot", "institutionalise");

  ObjectivesPart() {
    super("objectives");
  }

  @Override
  List<FormInput> inputs(Scene scene) {
    List<FormInput> inputs = new ArrayList<>();
    for (String element : ELEMENTS) {
      String path = "objectives[element=" + element + "].text.";
      for (String language : List.of("en", "hi")) {
        String label =
            scene.page().say("requirements.element." + element)
                + " ("
                + scene.page().say("requirements.in." + language)
                + ")";
        String hint =
            language.equals("en") ? scene.page().say("requirements.element-hint." + element) : "";
        inputs.add(
            FormInput.of(scene.page(), element + "." + language, Kind.AREA, path + language, "text")
                .called(label, hint)
                .in(language));
      }
    }
    return inputs;
  }
}
