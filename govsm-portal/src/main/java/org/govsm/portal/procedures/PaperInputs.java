package org.govsm.portal.procedures;

import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.web.Page;

/**
 * Inputs of a paper: its number and its day on the file, and the hash of the file where it is
 * known.
 *
 * @param code its code in the process
 */
public record PaperInputs(String code, FormInput reference, FormInput on, FormInput digest) {

  static PaperInputs of(Page page, String code, boolean required) {
    return of(page, code, "paper." + code, required);
  }

  /** The order with which a procedure begins. */
  public static PaperInputs order(Page page) {
    return of(page, StartForm.ORDER, StartForm.ORDER, true);
  }

  /** The inputs under a name. */
  private static PaperInputs of(Page page, String code, String name, boolean required) {
    FormInput reference = StartViews.input(page, "reference", Kind.TEXT).named(name + ".reference");
    FormInput on = StartViews.input(page, "paper-on", Kind.DAY).named(name + ".on");
    return new PaperInputs(
        code,
        required ? reference.must() : reference,
        required ? on.must() : on,
        StartViews.input(page, "digest", Kind.TEXT).named(name + ".digest"));
  }
}
