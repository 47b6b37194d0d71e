import fc from 'fast-check';

/** Strings that break out of markup when they can, and any others. */
export const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '</script><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onfocus='alert(1)",
    '&lt;b&gt; &amp;amp; &#60;',
    '<!-- --> ]]> <![CDATA[',
    '\u202Eevil\u202C \u2066x\u2069',
    'nul \0 byte',
    '\r\nregel\rregel\n',
    '</textarea></form><form action=//evil>',
    'half \ud800 surrogate',
    '`${x}`',
  ),
);

/** A parser cannot hold a NUL or half a surrogate pair; both are shown as the sign for "unreadable". */
export const shown = (text: string): string => text.toWellFormed().replaceAll('\0', '\ufffd');
