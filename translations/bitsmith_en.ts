<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>bitsmith::AllocationPlot</name>
    <message numerus="yes">
        <source>All %n optimal plans; a dot where the next bit begins to pay less.</source>
        <translation>
            <numerusform>The one optimal plan; a dot where the next bit begins to pay less.</numerusform>
            <numerusform>All %n optimal plans; a dot where the next bit begins to pay less.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n optimal plans, others may lie between; a dot where the next bit begins to pay less.</source>
        <translation>
            <numerusform>%n optimal plan, others may lie beside it; a dot where the next bit begins to pay less.</numerusform>
            <numerusform>%n optimal plans, others may lie between; a dot where the next bit begins to pay less.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::ExportReport</name>
    <message numerus="yes">
        <source>%n batch norm(s) folded into their layers</source>
        <translation>
            <numerusform>%n batch norm folded into its layer</numerusform>
            <numerusform>%n batch norms folded into their layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::HardwareNotice</name>
    <message numerus="yes">
        <source>%1 of %n layer(s) cannot be executed as chosen on %2: see the marks.</source>
        <translation>
            <numerusform>The layer cannot be executed as chosen on %2: see the marks.</numerusform>
            <numerusform>%1 of %n layers cannot be executed as chosen on %2: see the marks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more layer(s)</source>
        <translation>
            <numerusform>and %n more layer</numerusform>
            <numerusform>and %n more layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::MainWindow</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is a study of %n run(s).</source>
        <translation>
            <numerusform>“%1” is a study of %n run.</numerusform>
            <numerusform>“%1” is a study of %n runs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs were interrupted. They can go on from their last checkpoints.</source>
        <translation>
            <numerusform>%n run was interrupted. It can go on from its last checkpoint.</numerusform>
            <numerusform>%n runs were interrupted. They can go on from their last checkpoints.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::NetworkActions</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n layer(s)</source>
        <translation>
            <numerusform>%1: %n layer</numerusform>
            <numerusform>%1: %n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n locked layer(s) kept theirs</source>
        <translation>
            <numerusform>%n locked layer kept its own</numerusform>
            <numerusform>%n locked layers kept theirs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::NetworkPanel</name>
    <message numerus="yes">
        <source>%1: %2 in, %n class(es) out</source>
        <translation>
            <numerusform>%1: %2 in, %n class out</numerusform>
            <numerusform>%1: %2 in, %n classes out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::NodeText</name>
    <message numerus="yes">
        <source>%1, %n group(s)</source>
        <translation>
            <numerusform>%1, %n group</numerusform>
            <numerusform>%1, %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::ProfileEditor</name>
    <message numerus="yes">
        <source> (and %n more)</source>
        <translation>
            <numerusform> (and %n more)</numerusform>
            <numerusform> (and %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::ResearchPanel</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::RunLegend</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::SearchActions</name>
    <message numerus="yes">
        <source>%n locked layer(s) keep theirs.</source>
        <translation>
            <numerusform>%n locked layer keeps its own.</numerusform>
            <numerusform>%n locked layers keep theirs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::SearchDialog</name>
    <message numerus="yes">
        <source>%1 plans of %n layer(s); </source>
        <translation>
            <numerusform>%1 plans of %n layer; </numerusform>
            <numerusform>%1 plans of %n layers; </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are evaluated at most.</source>
        <translation>
            <numerusform>%n of them is evaluated at most.</numerusform>
            <numerusform>%n of them are evaluated at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bitsmith::TrainingPlot</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
