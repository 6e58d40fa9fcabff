import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineThemeComponents,
  type VariantColorsResolver,
} from '@mantine/core';
import { dark, gray, petrol, plum, vermilion } from './colours.ts';
import styles from './theme.module.css';

/** Heights of controls by size: `xs` in rows, `sm` for staff (the default), `lg` for guests. */
const heights: Record<string, string> = {
  xs: 'var(--h-row)',
  sm: 'var(--h-staff)',
  md: '2.5rem',
  lg: 'var(--h-guest)',
};
const paddings: Record<string, string> = { xs: '10px', sm: '14px', md: '16px', lg: '20px' };
const fontSizes: Record<string, string> = {
  xs: 'var(--t-13)',
  sm: 'var(--t-14)',
  md: 'var(--t-14)',
  lg: 'var(--t-16)',
};

const pick = (values: Record<string, string>, size: unknown) => values[String(size ?? 'sm')];

const filled: Record<string, [background: string, hover: string, color: string]> = {
  petrol: ['var(--turn)', 'var(--turn-hover)', 'var(--on-turn)'],
  vermilion: ['var(--over)', 'var(--over)', 'var(--paper)'],
  plum: ['var(--conflict)', 'var(--conflict)', 'var(--paper)'],
};

/**
 * `filled` is the one primary action, `default` the quiet ones, `subtle` a button that reads as text.
 * Taken from the tokens rather than computed, so that both schemes keep their measured contrast.
 */
const variantColorResolver: VariantColorsResolver = (input) => {
  const hue = String(input.color ?? input.theme.primaryColor);
  const ours = filled[hue];
  if (input.variant === 'filled' && ours) {
    const [background, hover, color] = ours;
    return { background, hover, color, border: '1px solid transparent' };
  }
  if (input.variant === 'default') {
    return {
      background: 'var(--paper)',
      hover: 'var(--paper)',
      color: 'var(--ink)',
      border: '1px solid var(--line-strong)',
    };
  }
  if (input.variant === 'subtle') {
    return {
      background: 'transparent',
      hover: 'var(--sunk)',
      color: hue === 'petrol' ? 'var(--turn)' : 'var(--ink-2)',
      border: '1px solid transparent',
    };
  }
  return defaultVariantColorsResolver(input);
};

type Sized = { size?: unknown };

/*
 * Named by string, not through `Button.extend(…)`: importing every component here would put them
 * all into the first load.
 */
const components: MantineThemeComponents = {
  Button: {
    defaultProps: { variant: 'default' },
    classNames: { root: styles.button, label: styles.buttonLabel },
    vars: (_theme: unknown, { size }: Sized) => ({
      root: {
        '--button-height': pick(heights, size),
        '--button-padding-x': pick(paddings, size),
        '--button-fz': pick(fontSizes, size),
      },
    }),
  },
  Pill: { classNames: { root: styles.pill, label: styles.pillLabel } },
  ActionIcon: {
    defaultProps: { variant: 'subtle', color: 'gray' },
    vars: (_theme: unknown, { size }: Sized) => ({ root: { '--ai-size': pick(heights, size) } }),
  },
  Input: {
    classNames: { input: styles.input },
    vars: (_theme: unknown, { size }: Sized) => ({
      wrapper: {
        '--input-height': pick(heights, size),
        '--input-fz': pick(fontSizes, size),
        '--input-bg': 'var(--paper)',
        '--input-bd': 'var(--line-strong)',
        '--input-section-color': 'var(--ink-2)',
      },
    }),
  },
  InputWrapper: {
    classNames: { label: styles.label, description: styles.description, error: styles.error },
    defaultProps: { withAsterisk: false },
  },
  Checkbox: {
    classNames: { label: styles.choice, description: styles.description },
    vars: () => ({ root: { '--checkbox-icon-color': 'var(--on-turn)' } }),
  },
  Radio: {
    classNames: { label: styles.choice, description: styles.description },
    vars: () => ({ root: { '--radio-icon-color': 'var(--on-turn)' } }),
  },
  Menu: {
    defaultProps: {
      offset: 4,
      position: 'bottom-end',
      transitionProps: { duration: 0 },
      // Within the bar it belongs to, and with the first entry focused.
      withinPortal: false,
      withInitialFocusPlaceholder: false,
    },
    classNames: {
      dropdown: styles.dropdown,
      item: styles.menuEntry,
      label: styles.menuLabel,
      divider: styles.menuDivider,
    },
  },
  Combobox: {
    defaultProps: { transitionProps: { duration: 0 } },
    classNames: { dropdown: styles.dropdown, option: styles.menuEntry },
  },
  Popover: {
    defaultProps: { offset: 4, transitionProps: { duration: 0 } },
    classNames: { dropdown: styles.dropdown },
  },
  Modal: {
    classNames: {
      content: styles.dialog,
      header: styles.dialogHeader,
      title: styles.dialogTitle,
      body: styles.dialogBody,
    },
  },
  ModalRoot: { defaultProps: { radius: 'md', padding: 'lg', transitionProps: { duration: 0 } } },
  Notification: {
    classNames: { root: styles.notice, description: styles.noticeText },
  },
  Tooltip: {
    defaultProps: {
      events: { hover: true, focus: true, touch: true },
      multiline: true,
      maw: 320,
      openDelay: 200,
    },
    classNames: { tooltip: styles.tooltip },
  },
};

export const theme = createTheme({
  fontFamily: 'var(--font-ui)',
  fontFamilyMonospace: 'var(--font-mono)',
  headings: { fontFamily: 'var(--font-ui)', fontWeight: '620', textWrap: 'balance' },
  fontWeights: { regular: '400', medium: '500', bold: '620' },
  defaultRadius: 'sm',
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '6px', xl: '6px' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  fontSizes: {
    xs: 'var(--t-12)',
    sm: 'var(--t-14)',
    md: 'var(--t-16)',
    lg: 'var(--t-17)',
    xl: 'var(--t-20)',
  },
  lineHeights: {
    xs: 'var(--l-12)',
    sm: 'var(--l-14)',
    md: 'var(--l-16)',
    lg: 'var(--l-17)',
    xl: 'var(--l-20)',
  },
  focusRing: 'auto',
  focusClassName: styles.focus ?? '',
  activeClassName: '',
  cursorType: 'pointer',
  respectReducedMotion: true,
  colors: { petrol, vermilion, plum, gray, dark },
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  variantColorResolver,
  components,
});

/** What guests get: the same theme with the large controls by default. */
export const guestTheme = createTheme({
  components: {
    Button: { defaultProps: { variant: 'default', size: 'lg' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 'lg' } },
    ...Object.fromEntries(
      [
        'Input',
        'InputWrapper',
        'TextInput',
        'Textarea',
        'PasswordInput',
        'Select',
        'MultiSelect',
        'NumberInput',
        'NativeSelect',
        'Autocomplete',
        'TagsInput',
        'Checkbox',
        'Radio',
        'Switch',
      ].map((name) => [name, { defaultProps: { size: 'lg' } }]),
    ),
  },
});

const neutral = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-2)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-default': 'var(--paper)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-default-hover': 'var(--sunk)',
  '--mantine-color-disabled': 'var(--sunk)',
  '--mantine-color-disabled-color': 'var(--ink-3)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-color-error': 'var(--over)',
  '--mantine-color-anchor': 'var(--ink)',
  '--mantine-color-petrol-filled': 'var(--turn)',
  '--mantine-color-petrol-filled-hover': 'var(--turn-hover)',
  '--mantine-primary-color-filled': 'var(--turn)',
  '--mantine-primary-color-filled-hover': 'var(--turn-hover)',
  '--mantine-primary-color-contrast': 'var(--on-turn)',
};

/** Mantine's neutral colours are ours; `light-dark()` in tokens.css makes them follow the scheme. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: neutral,
  dark: neutral,
});
