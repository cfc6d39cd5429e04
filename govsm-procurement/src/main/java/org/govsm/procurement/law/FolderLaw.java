package org.govsm.procurement.law;

import java.util.List;
import org.govsm.core.rules.Library;
import org.govsm.core.rules.check.ShippedLaw;
import org.govsm.core.text.Messages;

/** The law of this jar, for the check of a folder whose books follow it. */
public final class FolderLaw implements ShippedLaw {

  /** For {@link java.util.ServiceLoader}. */
  public FolderLaw() {}

  @Override
  public Library library() {
    return ProcurementLaw.library();
  }

  @Override
  public byte[] dmn(String pack) {
    return ProcurementLaw.dmn(pack);
  }

  @Override
  public List<String> standardQuestions() {
    return StandardQuestions.ids();
  }

  @Override
  public Messages sentences(Library library) {
    return ProcurementLaw.messages("en", library);
  }
}
