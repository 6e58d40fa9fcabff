import type { MantineColorsTuple } from '@mantine/core';

/*
 * Mantine wants ten steps as plain hex where tokens.css has pairs: step 7 is the light scheme's
 * value of the token, step 3 the dark scheme's, step 0 the wash.
 */
export const petrol: MantineColorsTuple = [
  '#e6f1f0',
  '#c5ecec',
  '#94d6d8',
  '#79c7ca',
  '#4c9fa3',
  '#2b7a80',
  '#16676e',
  '#0b5a63',
  '#08474e',
  '#063a40',
];

export const vermilion: MantineColorsTuple = [
  '#fbece6',
  '#f8d5c6',
  '#f7b798',
  '#f59c76',
  '#e0713f',
  '#c94c1f',
  '#b53a12',
  '#a12d0a',
  '#7f2307',
  '#5f1a05',
];

export const plum: MantineColorsTuple = [
  '#f6ecf4',
  '#ecd3e8',
  '#e4bcde',
  '#dca6d5',
  '#b876b0',
  '#985090',
  '#823c7a',
  '#6f2c68',
  '#572151',
  '#43193e',
];

/** Mantine draws its neutral edges and surfaces of the light scheme from `gray`. */
export const gray: MantineColorsTuple = [
  '#f4f6f4',
  '#eef1ef',
  '#e6eae8',
  '#dde2df',
  // Edges of checkboxes and the like: the value of --line-strong.
  '#7f8a87',
  '#7f8a87',
  '#5f6b68',
  '#46524f',
  '#2a3533',
  '#14201e',
];

/** … and those of the dark scheme from `dark`, from text (0) to the body (7) and below. */
export const dark: MantineColorsTuple = [
  '#e8edeb',
  '#b7c1be',
  '#96a29e',
  '#96a29e',
  '#74817d',
  '#2d3735',
  '#1b2321',
  '#131918',
  '#0f1413',
  '#0b0f0e',
];
