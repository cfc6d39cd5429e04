package org.govsm.core.xml;

public final class XmlFixture {}
