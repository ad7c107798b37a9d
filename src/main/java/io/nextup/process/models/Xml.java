package io.nextup.process.models;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/** Reads XML that may be meant to do harm: nothing is expanded, nothing is fetched, and only so much is read. */
final class Xml extends DefaultHandler2 {

    private static final int DEEPEST = 60;

    private Element root;
    private final int most;
    private int elements;
    private final Deque<Element> open = new ArrayDeque<>();

    private Xml(int most) {
        this.most = most;
    }

    /**
     * Reads the whole file.
     *
     * @param most how many elements it may hold
     * @throws Unreadable saying what is wrong with the file as a whole
     */
    static Element read(byte[] file, int most) {
        Xml reading = new Xml(most);
        try {
            SAXParserFactory parsers = SAXParserFactory.newDefaultInstance();
            parsers.setNamespaceAware(true);
            parsers.setXIncludeAware(false);
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://xml.org/sax/features/external-general-entities", false);
            parsers.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            parsers.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            var parser = parsers.newSAXParser();
            parser.setProperty("http://xml.org/sax/properties/lexical-handler", reading);
            parser.parse(new InputSource(new ByteArrayInputStream(file)), reading);
        } catch (SAXParseException e) {
            throw new Unreadable(
                    "is no well-formed XML (line " + e.getLineNumber() + "); save it again in Camunda Modeler");
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new Unreadable("is no XML that can be read; save it again in Camunda Modeler");
        }
        return reading.root;
    }

    @Override
    public void startDTD(String name, String publicId, String systemId) {
        throw new Unreadable("has a DOCTYPE, which may hold entities; delete that line, a model needs none");
    }

    @Override
    public void processingInstruction(String target, String data) {
        throw new Unreadable("has a processing instruction (<?…?>) besides its first line; delete it");
    }

    @Override
    public void startElement(String namespace, String local, String qualified, Attributes attributes) {
        if (++elements > most || open.size() == DEEPEST) {
            throw new Unreadable("holds more than %d elements, or some nested deeper than %d; divide it into several"
                    .formatted(most, DEEPEST));
        }
        Element element = new Element(open.peek(), Namespaces.name(namespace, local));
        for (int i = 0; i < attributes.getLength(); i++) {
            element.attributes()
                    .put(Namespaces.name(attributes.getURI(i), attributes.getLocalName(i)), attributes.getValue(i));
        }
        open.push(element);
        if (root == null) {
            root = element;
        }
    }

    @Override
    public void endElement(String namespace, String local, String qualified) {
        open.pop();
    }

    @Override
    public void characters(char[] text, int from, int length) {
        open.element().append(text, from, length);
    }
}
