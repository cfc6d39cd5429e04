package org.govsm.portal.ask;

import java.util.List;
import org.govsm.core.rules.RulePack;

/** Pack view: the page of one pack. */
public record PackView(RulePack pack, List<ListedEdition> editions) {}
