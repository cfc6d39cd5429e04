package org.govsm.portal.ask;

import java.util.List;
import org.govsm.core.rules.RulePack;

/** What the page of one pack shows. */
public record PackView(RulePack pack, List<ListedEdition> editions) {}
