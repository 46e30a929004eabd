package hudson.markup;

public class EscapedMarkupFormatter extends MarkupFormatter {}
